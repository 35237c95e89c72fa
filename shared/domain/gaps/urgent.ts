import { isWorkedOnHere, type CaseDetail } from '../case-detail.ts';
import type { Allegation } from '../allegation.ts';
import type { Deadline } from '../agenda.ts';
import type { Consideration, ConsiderationId } from '../consideration.ts';
import type { Formality } from '../formality.ts';
import { measureKindLabels } from '../labels.ts';
import type { Referral } from '../referral.ts';
import { ruleTexts } from '../../time/deadline-rules.ts';
import type { Measure, Triage } from '../triage.ts';
import { gapsOf, type Gap } from './gap.ts';

type Listed<Body> = readonly { readonly id: string; readonly body: Body }[];

/** Checks of triage that come before an allegation is confirmed. */
const fairnessChecks = [
  {
    key: 'conflict',
    text: 'Nobody has recorded whether a conflict of interest stands in the way',
    source: 'Acas Code, paragraph 6',
  },
  {
    key: 'protectedDisclosure',
    text: 'It is not recorded whether this is a protected disclosure',
    source: 'clause 2; Employment Rights Act 1996, part IVA',
  },
  {
    key: 'constructiveCriticism',
    text: 'It is not recorded whether this is constructive criticism',
    source: 'clause 2',
  },
] as const;

/** What of a case tells of matters that cannot wait and have no day of their own. */
export type UrgentFacts = {
  readonly formality: Formality;
  readonly detail: Pick<CaseDetail, 'ownPart' | 'cameFrom' | 'handedTo'>;
  readonly records: {
    readonly triage: Pick<Triage, (typeof fairnessChecks)[number]['key']>;
    readonly considerations: Readonly<
      Record<ConsiderationId, Pick<Consideration, 'answer' | 'clauseIds'>>
    >;
    readonly referrals: Readonly<Record<'ico' | 'safeguarding', Pick<Referral, 'decision'>>>;
    readonly allegations: Listed<Pick<Allegation, 'clauseIds' | 'finding'>>;
    readonly measures: Listed<Pick<Measure, 'kind' | 'reviewOn' | 'endedOn' | 'toldOn'>>;
    readonly deadlines: Listed<Deadline>;
  };
};

/** One rule: what of it is missing. */
type UrgentRule = (facts: UrgentFacts) => Gap[];

const record = gapsOf('record');
const fairness = gapsOf('fairness');
const time = gapsOf('time');

/** A breach of confidentiality: 72 hours, and a decision (UK GDPR, Article 33). */
export const breachLookedAt: UrgentRule = ({
  records: { considerations, referrals, deadlines },
}) => {
  const isOpen = considerations.confidentiality.answer === 'yes' && referrals.ico.decision === null;
  const hasClock = deadlines.some(({ body }) => body.rule === 'data_breach');
  return [
    ...record(isOpen && !hasClock, {
      id: 'ico-clock',
      before: 'now',
      text: 'Confidentiality was breached, and no 72-hour clock runs',
      source: 'UK GDPR, Article 33',
      section: 'actions',
    }),
    ...record(isOpen, {
      id: 'ico-decision',
      before: 'now',
      text: 'It is not decided whether the Information Commissioner is told',
      source: 'UK GDPR, Article 33',
      section: 'referrals',
      target: 'ico',
    }),
  ];
};

/** Clauses that call for a decision about safeguarding. */
const safeguardingClauses = ['5.3(f)', '5.4.1'] as const;

/** Clauses that are heads of allegations, and those that a consideration answered with yes engages. */
function clausesInQuestion({ allegations, considerations }: UrgentFacts['records']): string[] {
  const crossed = Object.values(considerations).filter(({ answer }) => answer === 'yes');
  return [...allegations.map(({ body }) => body), ...crossed].flatMap(({ clauseIds }) => clauseIds);
}

/** Contact with a service user: whether safeguarding is told. */
export const safeguardingLookedAt: UrgentRule = ({ records }) => {
  const clauseIds = clausesInQuestion(records);
  const concerned = safeguardingClauses.filter((id) => clauseIds.includes(id));
  return [
    ...record(concerned.length > 0 && records.referrals.safeguarding.decision === null, {
      id: 'safeguarding',
      before: 'now',
      text: 'It is not decided whether safeguarding is told',
      source: concerned.map((id) => `clause ${id}`).join(', '),
      section: 'referrals',
      target: 'safeguarding',
    }),
  ];
};

/** Interim measures are reviewed, and who is suspended is told (Acas Code, paragraph 8). */
export const measuresReviewed: UrgentRule = ({ records: { measures } }) =>
  measures.flatMap(({ id, body }) => {
    const name = measureKindLabels[body.kind];
    const at = { source: 'Acas Code, paragraph 8', section: 'triage', target: id } as const;
    return [
      ...fairness(body.endedOn === null && body.reviewOn === null, {
        ...at,
        id: `measure-review-${id}`,
        before: 'now',
        text: `${name}: no day is set for its review`,
      }),
      ...fairness(body.kind === 'suspension' && body.toldOn === null, {
        ...at,
        id: `measure-told-${id}`,
        before: 'now',
        text: `${name}: the person is not recorded as told`,
      }),
    ];
  });

/** Every clock has a beginning. */
export const clocksStarted: UrgentRule = ({ records: { deadlines } }) =>
  deadlines.flatMap(({ id, body }) => {
    const began = {
      data_breach: body.startedAt,
      rights_request: body.startedOn,
      promise: body.promisedOn,
    };
    return time(body.metAt === null && began[body.rule] === null, {
      id: `deadline-start-${id}`,
      before: 'now',
      text:
        body.rule === 'promise'
          ? 'Promise: the promised day is not recorded'
          : `${ruleTexts[body.rule].title}: it is not recorded when the clock began`,
      source: ruleTexts[body.rule].source,
      section: 'actions',
      target: id,
    });
  });

/** The checks of a formal case, once there are allegations; at once where one of them has a finding. */
export const checksMade: UrgentRule = ({ formality, records: { allegations, triage } }) => {
  if (formality !== 'formal' || allegations.length === 0) return [];
  const isConfirmed = allegations.some(({ body }) => body.finding !== null);
  return fairnessChecks.flatMap(({ key, text, source }) =>
    fairness(triage[key] === null, {
      id: `check-${key}`,
      before: isConfirmed ? 'now' : 'report',
      text,
      source,
      section: 'triage',
      target: key,
    }),
  );
};

/** Whoever investigates has no part in the case (clause 4.1). */
export const directorFree: UrgentRule = ({ detail }) => [
  ...fairness(detail.ownPart !== null && isWorkedOnHere(detail), {
    id: 'director',
    before: 'now',
    text: 'Whoever investigates here has a part in the case: it has to be handed over',
    source: 'clause 4.1',
    section: 'people',
  }),
];

/** What cannot wait in a case and has no day of its own, as the case itself tells it. What is late has a day. */
export function urgentGaps(facts: UrgentFacts): Gap[] {
  const rules = [
    breachLookedAt,
    safeguardingLookedAt,
    clocksStarted,
    measuresReviewed,
    checksMade,
    directorFree,
  ];
  return rules.flatMap((rule) => rule(facts)).filter(({ before }) => before === 'now');
}
