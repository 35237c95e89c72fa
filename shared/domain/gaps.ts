import type { CaseDetail } from './case-detail.ts';
import { considerationIds, type ConsiderationId } from './consideration.ts';
import { subjectOf } from './records.ts';
import { citedExhibitIds, isBlank } from './rich-text.ts';
import type { CaseSection } from './case-sections.ts';
import { guideFor } from '../policy/guiding-questions.ts';

/** By when something missing matters: at once, before the report, before the case is closed. */
export const gapTimes = ['now', 'report', 'closing'] as const;
export type GapTime = (typeof gapTimes)[number];

/** Something a fair record would hold and this case does not yet. */
export type Gap = {
  readonly id: string;
  readonly before: GapTime;
  readonly group: 'fairness' | 'record' | 'time';
  readonly text: string;
  /** The rule it comes from. */
  readonly source: string;
  readonly section: CaseSection;
  /** Which record of the section, where it is about one. */
  readonly target: string | null;
};

type Rule = (detail: CaseDetail, now: string) => Gap[];

function gap(
  id: string,
  before: Gap['before'],
  text: string,
  source: string,
  section: CaseSection,
  target: string | null = null,
): Gap {
  return { id, before, group: 'record', text, source, section, target };
}

const subjectKnown: Rule = ({ records }) => {
  const subject = subjectOf(records);
  if (!subject?.name.trim()) {
    return [gap('subject', 'report', 'The subject is not named', 'clause 5.5', 'overview')];
  }
  return subject.role === null
    ? [gap('role', 'report', 'The subject’s role is not recorded', 'clause 3', 'overview')]
    : [];
};

const natureAndExtent: Rule = ({ records: { file } }) =>
  isBlank(file.nature) || isBlank(file.extent)
    ? [gap('nature', 'report', 'Nature and extent are not both set out', 'clause 5.5', 'overview')]
    : [];

const contentRecorded: Rule = ({ records: { content } }) => {
  if (content.length === 0) {
    return [gap('content', 'report', 'No content item recorded', 'clause 5.5', 'content')];
  }
  return content.flatMap(({ id, body }, index) => [
    ...(body.exhibitIds.length === 0
      ? [
          gap(
            `content-exhibit-${id}`,
            'report',
            `Content ${index + 1}: no exhibit shows it`,
            'clause 5.5, supporting evidence',
            'content',
            id,
          ),
        ]
      : []),
    ...(body.stillLive === null
      ? [
          gap(
            `content-live-${id}`,
            'closing',
            `Content ${index + 1}: still live is not answered`,
            'clause 5.4.2',
            'content',
            id,
          ),
        ]
      : []),
  ]);
};

/** More of one kind are told in one line: a long list of small gaps would hide the others. */
const MOST_TOLD_APART = 3;

function withoutSource(exhibits: CaseDetail['exhibits']): Gap[] {
  const nameless = exhibits.filter(
    ({ details }) => details.source.trim() === '' && details.capturedBy.trim() === '',
  );
  const told = (id: string, text: string, target: string): Gap =>
    gap(`exhibit-source-${id}`, 'closing', text, 'chain of custody', 'evidence', target);
  const [first] = nameless;
  if (first && nameless.length > MOST_TOLD_APART) {
    const text = `${nameless.length} exhibits: nobody is recorded as their source`;
    return [told('many', text, first.facts.id)];
  }
  return nameless.map(({ facts }) =>
    told(facts.id, `${facts.number}: nobody is recorded as its source`, facts.id),
  );
}

const evidenceRecorded: Rule = ({ exhibits }) =>
  exhibits.length === 0
    ? [gap('evidence', 'report', 'No exhibit has been added', 'clause 5.5', 'evidence')]
    : withoutSource(exhibits);

function considerationGaps(detail: CaseDetail, id: ConsiderationId): Gap[] {
  const consideration = detail.records.considerations[id];
  const title = guideFor(id).shortTitle;
  const at = (key: string, text: string, source: string): Gap =>
    gap(`${id}-${key}`, 'report', `${title}: ${text}`, source, 'considerations', id);
  if (consideration.answer === null) return [at('answer', 'no answer yet', 'clause 5.5')];
  const cited = [...consideration.exhibitIds, ...citedExhibitIds(consideration.reasons)];
  return [
    ...(isBlank(consideration.reasons)
      ? [at('reasons', 'no reasons given', 'reasons, never a score')]
      : []),
    ...(consideration.answer === 'yes' && cited.length === 0
      ? [at('exhibit', 'the answer cites no exhibit', 'clause 5.5, supporting evidence')]
      : []),
  ];
}

const fiveConsidered: Rule = (detail) =>
  considerationIds.flatMap((id) => considerationGaps(detail, id));

const bothSidesHeard: Rule = ({ records: { narrative } }) => [
  ...(isBlank(narrative.response)
    ? [
        gap(
          'response',
          'report',
          'The person’s response is not recorded',
          'Acas Code, paragraph 12',
          'report',
          'response',
        ),
      ]
    : []),
  ...(isBlank(narrative.mitigation)
    ? [
        gap(
          'mitigation',
          'report',
          'Mitigating circumstances are not considered',
          'Acas guide on investigations',
          'report',
          'mitigation',
        ),
      ]
    : []),
];

const outcomeRecorded: Rule = ({ records: { outcome } }) => [
  ...(outcome.recommendation === null
    ? [
        gap(
          'recommendation',
          'report',
          'No recommendation yet',
          'Acas guide on investigations',
          'outcome',
        ),
      ]
    : isBlank(outcome.recommendationReasons)
      ? [
          gap(
            'recommendation-reasons',
            'report',
            'The recommendation has no reasons',
            'Acas guide on investigations',
            'outcome',
          ),
        ]
      : []),
  ...(outcome.actions.length === 0
    ? [gap('outcome', 'closing', 'Outcome not recorded', 'clause 5.5', 'outcome')]
    : []),
  ...(outcome.decisionMaker.trim() === '' || outcome.decidedOn === null
    ? [
        gap(
          'decision',
          'closing',
          'Decision-maker or date of decision is missing',
          'clause 5.5',
          'outcome',
        ),
      ]
    : []),
];

const rules: readonly Rule[] = [
  subjectKnown,
  natureAndExtent,
  contentRecorded,
  evidenceRecorded,
  fiveConsidered,
  bothSidesHeard,
  outcomeRecorded,
];

/** Everything that is missing from a case at `now` (an instant), each with its rule and its place. */
export function findGaps(detail: CaseDetail, now: string): Gap[] {
  return rules.flatMap((rule) => rule(detail, now));
}

/** The gaps that nobody has given a reason for leaving open. */
export function unexplained(gaps: readonly Gap[], { records }: CaseDetail): Gap[] {
  return gaps.filter(({ id }) => !records.gapReasons[id]?.reason.trim());
}
