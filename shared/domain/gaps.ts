import type { CaseDetail } from './case-detail.ts';
import { formalityOf } from './formality.ts';
import { allegationRules } from './gaps/allegations.ts';
import { recordRules } from './gaps/case-record.ts';
import { fairnessRules } from './gaps/fairness.ts';
import { gapTimes, type Gap, type Rule } from './gaps/gap.ts';
import { measureRules } from './gaps/measures.ts';
import { meetingRules } from './gaps/meetings.ts';
import { outcomeRules } from './gaps/outcome.ts';
import { referralRules } from './gaps/referrals.ts';
import { timeRules } from './gaps/time.ts';

export { gapTimes, type Gap, type GapTime } from './gaps/gap.ts';

/** In the order in which they are told: what the law gives hours for, what is late, then the course of a case. */
const rules: readonly Rule[] = [
  ...referralRules,
  ...timeRules,
  ...measureRules,
  ...recordRules,
  ...allegationRules,
  ...fairnessRules,
  ...meetingRules,
  ...outcomeRules,
];

/**
 * Everything that is missing from a case at `now` (an instant), each with its rule and its place; first what cannot wait.
 *
 * A case that is settled informally or ends at triage is asked for its reasons and for what its own records call for, never
 * for the apparatus of a formal investigation.
 */
export function findGaps(detail: CaseDetail, now: string): Gap[] {
  const { records } = detail;
  const facts = { detail, records, formality: formalityOf(records), now };
  return rules
    .flatMap((rule) => rule(facts))
    .toSorted((a, b) => gapTimes.indexOf(a.before) - gapTimes.indexOf(b.before));
}

/** The gaps that nobody has given a reason for leaving open. */
export function unexplained(gaps: readonly Gap[], { records }: CaseDetail): Gap[] {
  return gaps.filter(({ id }) => !records.gapReasons[id]?.reason.trim());
}
