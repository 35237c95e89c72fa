import { isUpheld } from '../allegation.ts';
import { referralBodyLabels } from '../labels.ts';
import { subjectOf, type CaseRecords } from '../records.ts';
import { registeredBodies } from '../referral-reasons.ts';
import { gapsOf, type Rule } from './gap.ts';

const missing = gapsOf('record');

const breachLookedAt: Rule = ({ records: { considerations, referrals, deadlines } }) => {
  const isOpen = considerations.confidentiality.answer === 'yes' && referrals.ico.decision === null;
  const hasClock = deadlines.some(({ body }) => body.rule === 'data_breach');
  return [
    ...missing(isOpen && !hasClock, {
      id: 'ico-clock',
      before: 'now',
      text: 'Confidentiality was breached, and no 72-hour clock runs',
      source: 'UK GDPR, Article 33',
      section: 'actions',
    }),
    ...missing(isOpen, {
      id: 'ico-decision',
      before: 'now',
      text: 'It is not decided whether the Information Commissioner is told',
      source: 'UK GDPR, Article 33',
      section: 'referrals',
      target: 'ico',
    }),
  ];
};

/** Clauses that are heads of allegations, and those that a consideration answered with yes engages. */
function clausesInQuestion({ allegations, considerations }: CaseRecords): string[] {
  const crossed = Object.values(considerations).filter(({ answer }) => answer === 'yes');
  return [...allegations.map(({ body }) => body), ...crossed].flatMap(({ clauseIds }) => clauseIds);
}

const safeguardingLookedAt: Rule = ({ records }) => {
  const clauseIds = clausesInQuestion(records);
  const concerned = ['5.3(f)', '5.4.1'].filter((id) => clauseIds.includes(id));
  return [
    ...missing(concerned.length > 0 && records.referrals.safeguarding.decision === null, {
      id: 'safeguarding',
      before: 'now',
      text: 'It is not decided whether safeguarding is told',
      source: concerned.map((id) => `clause ${id}`).join(', '),
      section: 'referrals',
      target: 'safeguarding',
    }),
  ];
};

const bodyLookedAt: Rule = ({ records }) => {
  const { allegations, outcome, referrals } = records;
  const subject = subjectOf(records);
  const isRegistered = Boolean(
    subject?.professionalBody.trim() || subject?.registrationNumber.trim(),
  );
  if (!isRegistered || !allegations.some(({ body }) => isUpheld(body))) return [];
  const bodies = registeredBodies(records);
  const at = { before: 'closing', source: 'clauses 3 and 5.3', section: 'referrals' } as const;
  if (bodies.length === 0) {
    // A body without conditions of its own here: what is decided about it shows in the outcome.
    return [
      ...missing(!outcome.actions.includes('professional_referral'), {
        ...at,
        id: 'professional-other',
        text: 'An allegation is upheld: say whether the professional body is told',
      }),
    ];
  }
  return bodies.flatMap((body) =>
    missing(referrals[body].decision === null, {
      ...at,
      id: `professional-${body}`,
      text: `An allegation is upheld: not decided whether it is told: ${referralBodyLabels[body]}`,
      target: body,
    }),
  );
};

/** Bodies outside that may have to be told; asked wherever the records point to one. */
export const referralRules: readonly Rule[] = [breachLookedAt, safeguardingLookedAt, bodyLookedAt];
