import { headsOf } from './comparable-outcomes.ts';
import { aliasParts, hasPart } from './person.ts';
import { subjectOf, type CaseRecords } from './records.ts';
import type { ReferralBody } from './referral.ts';

/** Something in a case that makes a body worth considering; never that it must be told. */
type Sign = {
  readonly bodies: readonly ReferralBody[];
  readonly because: string;
  readonly isThere: (records: CaseRecords) => boolean;
};

const regulators: readonly ReferralBody[] = ['hcpc', 'nmc', 'social_work_england'];

const hasHead =
  (...clauseIds: readonly string[]) =>
  (records: CaseRecords): boolean =>
    headsOf(records).some((id) => clauseIds.includes(id));

const involvesServiceUser = ({ people }: CaseRecords): boolean =>
  people.some(({ body }) => aliasParts.some((part) => hasPart(body, part)));

const isRegisteredWith =
  (words: RegExp) =>
  (records: CaseRecords): boolean =>
    words.test(subjectOf(records)?.professionalBody ?? '');

const endsWork = [
  'dismissal',
  'placement_ended',
  'volunteering_ended',
  'assignment_ended',
] as const;

const registrations: readonly Sign[] = [
  {
    bodies: ['hcpc'],
    because: 'the subject is recorded as registered with it',
    isThere: isRegisteredWith(/\bHCPC\b|health and care professions/i),
  },
  {
    bodies: ['nmc'],
    because: 'the subject is recorded as registered with it',
    isThere: isRegisteredWith(/\bNMC\b|nursing (and|&) midwifery/i),
  },
  {
    bodies: ['social_work_england'],
    because: 'the subject is recorded as registered with it',
    isThere: isRegisteredWith(/\bSWE\b|social work england/i),
  },
];

const signs: readonly Sign[] = [
  ...registrations,
  {
    bodies: regulators,
    because:
      'a referral to a professional body was decided, and no body is recorded for the subject',
    isThere: (records) =>
      records.outcome.actions.includes('professional_referral') &&
      (subjectOf(records)?.professionalBody ?? '').trim() === '',
  },
  {
    bodies: ['dbs'],
    because: 'the decision ends the person’s work for STaSS',
    isThere: ({ outcome }) => endsWork.some((action) => outcome.actions.includes(action)),
  },
  {
    bodies: ['dbs'],
    because: 'the person was suspended or moved to other duties',
    isThere: ({ measures }) =>
      measures.some(({ body }) => body.kind === 'suspension' || body.kind === 'other_duties'),
  },
  {
    bodies: ['dbs', 'safeguarding', 'police'],
    because: 'a relationship with a current service user is alleged (clause 5.3(f))',
    isThere: hasHead('5.3(f)'),
  },
  {
    bodies: ['dbs', 'safeguarding'],
    because: 'professional boundaries were found to be crossed (clause 5.5)',
    isThere: ({ considerations }) => considerations.boundaries.answer === 'yes',
  },
  {
    bodies: ['safeguarding'],
    because: 'a service user or carer is involved',
    isThere: involvesServiceUser,
  },
  {
    bodies: ['ico', 'safeguarding'],
    because: 'a service user’s confidentiality is in question (clause 5.4.1)',
    isThere: hasHead('5.4.1'),
  },
  {
    bodies: ['ico'],
    because: 'confidentiality was found to be breached (clause 5.5)',
    isThere: ({ considerations }) => considerations.confidentiality.answer === 'yes',
  },
  {
    bodies: ['ico'],
    because: 'a breach of data protection is alleged (clause 5.3(c))',
    isThere: hasHead('5.3(c)'),
  },
  {
    bodies: ['ico', 'charity_commission'],
    because: 'a 72-hour clock for a data breach was started',
    isThere: ({ deadlines }) => deadlines.some(({ body }) => body.rule === 'data_breach'),
  },
  {
    bodies: ['police'],
    because: 'unlawful conduct is alleged (clause 5.3(g))',
    isThere: hasHead('5.3(g)'),
  },
  {
    bodies: ['police'],
    because: 'harassment or intimidation is alleged (clauses 5.3(d) and 5.3(e))',
    isThere: hasHead('5.3(d)', '5.3(e)'),
  },
  {
    bodies: ['charity_commission'],
    because: 'damage to reputation was found (clause 5.5)',
    isThere: ({ considerations }) => considerations.reputation.answer === 'yes',
  },
  {
    bodies: ['charity_commission'],
    because: 'the subject is a trustee',
    isThere: (records) => subjectOf(records)?.role === 'trustee',
  },
  {
    bodies: ['charity_commission'],
    because: 'another body is told',
    isThere: ({ referrals }) =>
      (['dbs', 'ico', 'police', 'safeguarding'] as const).some(
        (body) => referrals[body].decision === 'refer',
      ),
  },
];

/** What in a case makes a body worth considering, as ends of "worth considering because …"; empty when nothing does. */
export function reasonsToConsider(body: ReferralBody, records: CaseRecords): string[] {
  return signs
    .filter(({ bodies, isThere }) => bodies.includes(body) && isThere(records))
    .map(({ because }) => because);
}

/** The regulators with which the subject is recorded as registered. */
export function registeredBodies(records: CaseRecords): ReferralBody[] {
  return registrations.filter(({ isThere }) => isThere(records)).flatMap(({ bodies }) => bodies);
}
