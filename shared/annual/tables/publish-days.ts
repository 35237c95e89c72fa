import { mayShowMedian, mayShowRange, weeksAround } from '../suppression/derived.ts';
import type { DaysRow, DaysTable, PublishedDays, PublishedDaysRow } from './types.ts';

/**
 * The days of a pack as they may be told: the middle where as many cases as the threshold stand behind it, the weeks between
 * which all of them lie where there are twice as many. Of fewer, either is the time that one of them took.
 *
 * `earlier` is what the last pack told of the same days, or null. It is repeated while fewer cases than the threshold came in
 * between: new days would tell how long those took. The same number of cases is told anew, for dates that were put right.
 */
export function publishDays(
  { id, rows }: DaysTable,
  { threshold, earlier }: { readonly threshold: number; readonly earlier: PublishedDays | null },
): PublishedDays {
  const before = new Map(earlier?.rows.map((row) => [row.id, row]));
  return { id, rows: rows.map((row) => publishRow(row, before.get(row.id), threshold)) };
}

function publishRow(
  { id, n, days }: DaysRow,
  before: PublishedDaysRow | undefined,
  threshold: number,
): PublishedDaysRow {
  if (before && before.behind > 0) {
    const isTooLittle = n !== before.behind && n - before.behind < threshold;
    if (isTooLittle) return before;
  }
  const count = { kind: 'count', count: n } as const;
  if (!days || !mayShowMedian(count, threshold)) return { id, days: null, behind: 0 };
  const weeks = mayShowRange(count, threshold) ? weeksAround(days.min, days.max) : null;
  return { id, days: { median: days.median, weeks }, behind: n };
}
