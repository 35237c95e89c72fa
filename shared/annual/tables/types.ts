import type { CountRow, CountTable } from '../suppression/types.ts';

/** Sections of the pack that tables stand in. */
export const tableSections = [
  'acknowledgements',
  'cases',
  'outcomes',
  'appeals',
  'removals',
  'lessons',
  'retention',
] as const;
export type TableSection = (typeof tableSections)[number];

/** A row with the words that readers see. */
export interface AnnualRow extends CountRow {
  readonly label: string;
}

/**
 * A table as counted, with its words: what disclosure control takes. Its id, and that of its total, name the period:
 * `cases-by-month@2025` (`tableId`). So a number about a year is the same number in the pack of that year and in the comparison
 * of a later pack, and disclosure control given all packs issued earlier, of whatever period, sees them together.
 */
export interface AnnualTable extends CountTable {
  /** What the table counts, without the period: `cases-by-month`. */
  readonly name: string;
  readonly periodId: string;
  readonly section: TableSection;
  /** "Cases by month". */
  readonly title: string;
  /** What readers must know to read it right; empty for nothing. */
  readonly note: string;
  readonly rows: readonly AnnualRow[];
}

/** Days of the cases of one row of a table. */
export interface DaysRow {
  /** The row of the table whose cases these are. */
  readonly rowId: string;
  readonly label: string;
  /** How many cases; the same number as that row's count. */
  readonly n: number;
  /** Whole days, the median of an even number a half. Null without cases. */
  readonly days: { readonly median: number; readonly min: number; readonly max: number } | null;
}

/** Days for the rows of a table, to be published only as far as `publishDays` lets them pass. */
export interface DaysTable {
  readonly id: string;
  readonly title: string;
  /** Id of the table whose rows they are about. */
  readonly tableId: string;
  readonly rows: readonly DaysRow[];
}

/** All that is counted for a pack. */
export interface AnnualTables {
  /** In the order in which they are printed; those of earlier periods last. */
  readonly tables: readonly AnnualTable[];
  readonly days: readonly DaysTable[];
}

/** Days as published: null where fewer cases than the threshold stand behind them, or their number is not told. */
export interface PublishedDaysRow {
  readonly rowId: string;
  readonly days: { readonly median: number; readonly min: number; readonly max: number } | null;
}

/** Days for the rows of a table, as published. */
export interface PublishedDays {
  readonly id: string;
  readonly tableId: string;
  readonly rows: readonly PublishedDaysRow[];
}

/** The id by which disclosure control knows a table, or a total, of a period. */
export const tableId = (name: string, periodId: string): string => `${name}@${periodId}`;
