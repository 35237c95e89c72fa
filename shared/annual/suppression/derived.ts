/**
 * Figures that are worked out from counts: percentages, coverage, medians and ranges of days.
 *
 * All of them start from what is published, not from what was counted. What can be worked out from
 * published numbers gives nothing away that these do not.
 */
import { publishedRange, rangeOf } from './ranges.ts';
import type { Published } from './types.ts';

const daysOfWeek = 7;

/**
 * A percentage, rounded to a whole one; null where either count is not a plain number or the whole
 * is empty. A percentage of a hidden count would give it back by multiplication.
 */
export function publishRate(part: Published, whole: Published): number | null {
  if (part.kind !== 'count' || whole.kind !== 'count' || whole.count === 0) return null;
  return Math.round((part.count / whole.count) * 100);
}

/**
 * How many of a group of known size did what was owed, from what is published of those who did not.
 *
 * Hidden small counts of those missing become bands just below the size of the group; "all" is a
 * plain count of the whole group.
 */
export function publishCoverage(missing: Published, groupSize: number): Published {
  if (missing.kind === 'withheld') return missing;
  const { from, to } = rangeOf(missing, missing.kind === 'fewerThan' ? 1 : 0);
  return publishedRange({ from: Math.max(0, groupSize - to), to: Math.max(0, groupSize - from) });
}

/**
 * Whether a median of days may be given for so many cases: from the threshold on, since the median
 * of fewer is close to what each of them took. Asks for the published count, so that a median
 * beside "fewer than 10" cannot tell that they were at least 5.
 */
export const mayShowMedian = (cases: Published, threshold: number): boolean =>
  rangeOf(cases).from >= threshold;

/**
 * Whether the shortest and longest time may be given for so many cases: from twice the threshold
 * on. Both ends belong to one case each (output checkers' rule of thumb: no minimum, no maximum),
 * so `weeksAround` gives them only as whole weeks.
 */
export const mayShowRange = (cases: Published, threshold: number): boolean =>
  rangeOf(cases).from >= 2 * threshold;

/** The whole weeks around a range of days: never an end that is one case's own number of days. */
export const weeksAround = (
  shortestDays: number,
  longestDays: number,
): { readonly fromWeeks: number; readonly toWeeks: number } => ({
  fromWeeks: Math.floor(shortestDays / daysOfWeek),
  toWeeks: Math.floor(longestDays / daysOfWeek) + 1,
});
