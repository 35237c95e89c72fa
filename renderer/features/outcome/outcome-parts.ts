import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { isClosed } from '../../../shared/domain/case-file.ts';
import { formalityOf } from '../../../shared/domain/formality.ts';
import {
  appealOutcomeLabels,
  recommendationLabels,
} from '../../../shared/domain/outcome-labels.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { count, formatShortDate } from '../../lib/format.ts';

/** The parts of the outcome, in the order of a fair process. */
export const outcomeParts = ['recommendation', 'decision', 'appeal', 'lessons', 'closing'] as const;
export type OutcomePart = (typeof outcomeParts)[number];

export const partTitles: Readonly<Record<OutcomePart, string>> = {
  recommendation: 'Recommendation',
  decision: 'Decision',
  appeal: 'Appeal',
  lessons: 'Lessons',
  closing: 'Closing',
};

/** How far a part has come, in a word or two, and whether that is something. */
export type PartSummary = { readonly words: string; readonly isDone: boolean };

/** What the strip of parts says of one of them. `openGaps` are those nobody has explained; `today` is `YYYY-MM-DD`. */
export function summarisePart(
  part: OutcomePart,
  { records }: CaseDetail,
  openGaps: number,
  today: string,
): PartSummary {
  const { outcome, appeal, lessons, file } = records;
  switch (part) {
    case 'recommendation':
      if (outcome.recommendation) {
        return { words: recommendationLabels[outcome.recommendation], isDone: true };
      }
      return isRecommendationWanted(records)
        ? { words: 'None yet', isDone: false }
        : { words: 'Not asked for', isDone: true };
    case 'decision':
      return outcome.decidedOn
        ? { words: `Decided ${formatShortDate(outcome.decidedOn, today)}`, isDone: true }
        : { words: 'Not decided', isDone: false };
    case 'appeal':
      if (appeal.outcome) return { words: appealOutcomeLabels[appeal.outcome], isDone: true };
      return { words: appeal.lodgedOn ? 'Lodged' : 'None lodged', isDone: false };
    case 'lessons':
      return lessons.length > 0
        ? { words: count(lessons.length, 'lesson'), isDone: true }
        : { words: 'None yet', isDone: false };
    case 'closing':
      if (isClosed(file)) return { words: 'Closed', isDone: true };
      return openGaps > 0
        ? { words: count(openGaps, 'gap'), isDone: false }
        : { words: 'Can be closed', isDone: false };
  }
}

/** Nothing is recommended where the plan asks for nothing, and where nothing is investigated. */
function isRecommendationWanted(records: CaseRecords): boolean {
  return records.plan.recommendationWanted !== 'no' && formalityOf(records) !== 'light';
}

/** The part where work goes on: the first that is not done, as far as the case has come. */
export function nextPart({ records }: CaseDetail): OutcomePart {
  const { outcome, appeal, file } = records;
  if (isClosed(file)) return 'closing';
  if (outcome.recommendation === null && isRecommendationWanted(records)) return 'recommendation';
  if (outcome.decidedOn === null) return 'decision';
  return appeal.lodgedOn !== null && appeal.outcome === null ? 'appeal' : 'closing';
}

/** Places within the decision that links lead to. */
const inDecision: readonly (string | null)[] = ['decided', 'telling'];

/**
 * The part that a link leads to: its name, or the part with the place named, or with the lesson, or the finding on the
 * allegation, of that id.
 */
export function partOfTarget(target: string | null, { records }: CaseDetail): OutcomePart | null {
  if (records.lessons.some(({ id }) => id === target)) return 'lessons';
  if (inDecision.includes(target) || records.allegations.some(({ id }) => id === target)) {
    return 'decision';
  }
  return outcomeParts.find((part) => part === target) ?? null;
}
