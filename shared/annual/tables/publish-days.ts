import type { PublishedCell, PublishedTable } from '../suppression/types.ts';
import type { DaysRow, DaysTable, PublishedDays } from './types.ts';

/**
 * The days of a pack as they may be published: of rows whose count is published as the threshold or more. Of fewer cases a
 * median or a range is the time one of them took.
 *
 * Where disclosure control repeats what an earlier pack said of the counts, the days of that pack are repeated with them: new
 * ones would tell of the cases that came in between. `earlier` is what was last published of the same days, or null.
 */
export function publishDays(
  days: DaysTable,
  {
    published,
    pack,
    threshold,
    earlier,
  }: {
    /** The table whose rows the days are about, as published in this pack. */
    readonly published: PublishedTable;
    /** Id of this pack. */
    readonly pack: string;
    readonly threshold: number;
    readonly earlier: PublishedDays | null;
  },
): PublishedDays {
  const { id, tableId } = days;
  if (published.asOf !== pack) {
    const none = days.rows.map(({ rowId }) => ({ rowId, days: null }));
    return { id, tableId, rows: earlier?.rows ?? none };
  }
  const cells = new Map(published.rows.map((row) => [row.id, row]));
  return {
    id,
    tableId,
    rows: days.rows.map((row) => ({
      rowId: row.rowId,
      days: isTold(row, cells.get(row.rowId), threshold) ? row.days : null,
    })),
  };
}

function isTold({ n }: DaysRow, row: PublishedCell | undefined, threshold: number): boolean {
  if (!row || n < threshold) return false;
  const { cell } = row;
  if (cell.kind === 'count') return cell.count >= threshold;
  return cell.kind === 'band' && cell.from >= threshold;
}
