import { guideFor } from '../../policy/guiding-questions.ts';
import { considerationIds, type ConsiderationId } from '../consideration.ts';
import { subjectOf, type CaseRecords } from '../records.ts';
import { citedExhibitIds, isBlank } from '../rich-text.ts';
import { gapsOf, together, whenFormal, type Gap, type Rule } from './gap.ts';

const missing = gapsOf('record');
const acasGuide = 'Acas guide on investigations';

const triageDecided: Rule = ({ records: { triage }, formality }) => [
  ...missing(triage.decision === null, {
    id: 'triage',
    before: formality === 'formal' ? 'report' : 'closing',
    text: 'Triage is not decided',
    source: 'clause 5.5; Acas Code, paragraph 5',
    section: 'triage',
    target: 'decision',
  }),
  ...missing(triage.decision !== null && isBlank(triage.decisionReasons), {
    id: 'triage-reasons',
    before: 'closing',
    text: 'The decision at triage has no reasons',
    source: 'clause 5.5',
    section: 'triage',
    target: 'decision',
  }),
];

const subjectKnown: Rule = ({ records, formality }) => {
  if (formality === 'light' && records.triage.decision !== 'informal') return [];
  const subject = subjectOf(records);
  const isNamed = Boolean(subject?.name.trim());
  return [
    ...missing(!isNamed, {
      id: 'subject',
      before: 'report',
      text: 'The subject is not named',
      source: 'clause 5.5',
      section: 'overview',
    }),
    ...missing(isNamed && subject?.role === null && formality !== 'light', {
      id: 'role',
      before: 'report',
      text: 'The subject’s role is not recorded',
      source: 'clause 3',
      section: 'overview',
    }),
  ];
};

const natureAndExtent: Rule = ({ records: { file }, formality }) => [
  ...missing(formality !== 'light' && (isBlank(file.nature) || isBlank(file.extent)), {
    id: 'nature',
    before: 'report',
    text: 'Nature and extent are not both set out',
    source: 'clause 5.5',
    section: 'overview',
  }),
];

const contentRecorded: Rule = ({ records: { content }, formality }) => {
  if (formality === 'light') return [];
  const none = missing(content.length === 0, {
    id: 'content',
    before: 'report',
    text: 'No content item recorded',
    source: 'clause 5.5',
    section: 'content',
  });
  const withoutExhibit = content.flatMap(({ id, body }, index) =>
    missing(body.exhibitIds.length === 0, {
      id: `content-exhibit-${id}`,
      before: 'report',
      text: `Content ${index + 1}: no exhibit shows it`,
      source: 'clause 5.5, supporting evidence',
      section: 'content',
      target: id,
    }),
  );
  const notLookedAt = content.flatMap(({ id, body }, index) =>
    missing(body.stillLive === null, {
      id: `content-live-${id}`,
      before: 'closing',
      text: `Content ${index + 1}: still live is not answered`,
      source: 'clause 5.4.2',
      section: 'content',
      target: id,
    }),
  );
  return [
    ...none,
    ...together(withoutExhibit, {
      id: 'content-exhibit-many',
      text: (count) => `${count} content items: no exhibit shows them`,
    }),
    ...together(notLookedAt, {
      id: 'content-live-many',
      text: (count) => `${count} content items: still live is not answered`,
    }),
  ];
};

const evidenceRecorded: Rule = ({ detail: { exhibits }, formality }) => {
  if (formality === 'light') return [];
  const none = missing(exhibits.length === 0, {
    id: 'evidence',
    before: 'report',
    text: 'No exhibit has been added',
    source: 'clause 5.5',
    section: 'evidence',
  });
  const nameless = exhibits.flatMap(({ facts, details }) =>
    missing(details.source.trim() === '' && details.capturedBy.trim() === '', {
      id: `exhibit-source-${facts.id}`,
      before: 'closing',
      text: `${facts.number}: nobody is recorded as its source`,
      source: 'chain of custody',
      section: 'evidence',
      target: facts.id,
    }),
  );
  const text = (count: number): string => `${count} exhibits: nobody is recorded as their source`;
  return [...none, ...together(nameless, { id: 'exhibit-source-many', text })];
};

function considerationGaps(records: CaseRecords, id: ConsiderationId): Gap[] {
  const { answer, reasons, exhibitIds } = records.considerations[id];
  const at = (isMissing: boolean, key: string, text: string, source: string): readonly Gap[] =>
    missing(isMissing, {
      id: `${id}-${key}`,
      before: 'report',
      text: `${guideFor(id).shortTitle}: ${text}`,
      source,
      section: 'considerations',
      target: id,
    });
  if (answer === null) return [...at(true, 'answer', 'no answer yet', 'clause 5.5')];
  const citesNone = exhibitIds.length === 0 && citedExhibitIds(reasons).length === 0;
  return [
    ...at(isBlank(reasons), 'reasons', 'no reasons given', 'reasons, never a score'),
    ...at(
      answer === 'yes' && citesNone,
      'exhibit',
      'the answer cites no exhibit',
      'clause 5.5, supporting evidence',
    ),
  ];
}

/** While triage has not decided, only what somebody began to answer is asked for. */
const fiveConsidered: Rule = ({ records, formality }) =>
  considerationIds
    .filter((id) => formality === 'formal' || records.considerations[id].answer !== null)
    .flatMap((id) => considerationGaps(records, id));

const planned: Rule = whenFormal(({ records: { plan, narrative, people, outcome } }) => [
  ...missing(isBlank(plan.inScope), {
    id: 'plan-scope',
    before: 'report',
    text: 'The plan does not say what is in scope',
    source: acasGuide,
    section: 'triage',
    target: 'plan',
  }),
  ...missing(isBlank(narrative.termsOfReference), {
    id: 'plan-terms',
    before: 'report',
    text: 'There are no terms of reference',
    source: acasGuide,
    section: 'triage',
    target: 'termsOfReference',
  }),
  ...missing(
    outcome.decisionMaker.trim() === '' &&
      !people.some(({ body }) => [body.part, ...body.otherParts].includes('decision_maker')),
    {
      id: 'plan-decider',
      before: 'report',
      text: 'Nobody is named who is to decide',
      source: 'Acas Code, paragraph 6',
      section: 'people',
    },
  ),
]);

const recommended: Rule = whenFormal(({ records: { outcome, plan } }) => {
  // Acas: the investigator recommends only when asked to.
  if (plan.recommendationWanted === 'no') return [];
  const at = {
    before: 'report',
    source: acasGuide,
    section: 'outcome',
    target: 'recommendation',
  } as const;
  return [
    ...missing(outcome.recommendation === null, {
      ...at,
      id: 'recommendation',
      text: 'No recommendation yet',
    }),
    ...missing(outcome.recommendation !== null && isBlank(outcome.recommendationReasons), {
      ...at,
      id: 'recommendation-reasons',
      text: 'The recommendation has no reasons',
    }),
  ];
});

/** What every file of a case holds: triage, the concern, its evidence, the five considerations, the plan. */
export const recordRules: readonly Rule[] = [
  triageDecided,
  subjectKnown,
  natureAndExtent,
  contentRecorded,
  evidenceRecorded,
  fiveConsidered,
  planned,
  recommended,
];
