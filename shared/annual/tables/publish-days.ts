import { weeksAround } from '../suppression/derived.ts';
import { rangeOf } from '../suppression/ranges.ts';
import { rowTotalId, type PublishedPack } from '../suppression/types.ts';
import type { DaysRow, DaysTable, PublishedDays, PublishedDaysRow } from './types.ts';

/** What days are published beside. */
export interface DaysSetting {
  /** What the same pack says of counts. */
  readonly pack: PublishedPack;
  /** What the last pack told of the same days, or null. */
  readonly earlier: PublishedDays | null;
}

/**
 * The days of a pack as they may be told: the middle where as many cases as the threshold stand behind it, the weeks between
 * which all of them lie where there are twice as many. Of fewer, either is the time that one of them took.
 *
 * That days are told says how many cases there are at least. So they are told only where the counts of the pack say as much,
 * as of the same day (`among`).
 *
 * Days told earlier are repeated while fewer cases than the threshold came in between: new ones would tell how long those took.
 * The same number of cases is told anew, for dates that were put right.
 */
export function publishDays({ id, rows }: DaysTable, setting: DaysSetting): PublishedDays {
  const before = new Map(setting.earlier?.rows.map((row) => [row.id, row]));
  const told = toldCounts(setting.pack);
  return {
    id,
    rows: rows.map((row) =>
      publishRow(row, before.get(row.id), { ...told, threshold: setting.pack.threshold }),
    ),
  };
}

/** The least that a pack says of rows together, and whether it says it of its own day. */
type ToldCounts = {
  readonly atLeast: (rows: readonly string[]) => number;
  readonly isOfNow: (rows: readonly string[]) => boolean;
};

function toldCounts({ id, tables }: PublishedPack): ToldCounts {
  const told = new Map(
    tables.flatMap((table) =>
      table.rows.map(
        (row) => [rowTotalId(table.id, row.id), { ...rangeOf(row.cell), ...table }] as const,
      ),
    ),
  );
  return {
    atLeast: (rows) => rows.reduce((sum, row) => sum + (told.get(row)?.from ?? 0), 0),
    isOfNow: (rows) => rows.every((row) => told.get(row)?.asOf === id),
  };
}

function publishRow(
  { id, n, days, among }: DaysRow,
  before: PublishedDaysRow | undefined,
  { atLeast, isOfNow, threshold }: ToldCounts & { readonly threshold: number },
): PublishedDaysRow {
  const nothing = { id, days: null, behind: 0 };
  const wasTold = before !== undefined && before.behind > 0;
  const isAsBefore = wasTold && n === before.behind;
  const isEnoughMore = isOfNow(among) && (!wasTold || n - before.behind >= threshold);
  if (!isAsBefore && !isEnoughMore) return before ?? nothing;
  const enoughFor = (cases: number): boolean => n >= cases && atLeast(among) >= cases;
  if (!days || !enoughFor(threshold)) return before ?? nothing;
  const weeks = enoughFor(2 * threshold) ? weeksAround(days.min, days.max) : null;
  return { id, days: { median: days.median, weeks }, behind: n };
}
