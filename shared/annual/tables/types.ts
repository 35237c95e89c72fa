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

/** Days of some cases, or of some requests. */
export interface DaysRow {
  readonly id: string;
  readonly label: string;
  /** Rows of tables that hold all of these cases, as disclosure control names them (`rowTotalId`), and no case twice. */
  readonly among: readonly string[];
  /** How many there are. */
  readonly n: number;
  /** Whole days. Null without any. */
  readonly days: DaySpan | null;
}

/** The middle, the shortest and the longest. */
export interface DaySpan {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Days as told: the middle; and, of many cases, the whole weeks between which all of them lie. The shortest and the longest are
 * one case's own time each, and are never told.
 */
export interface ToldSpan {
  readonly median: number;
  readonly weeks: { readonly fromWeeks: number; readonly toWeeks: number } | null;
}

/** Days as counted, to be published only as far as `publishDays` lets them pass. How many there are is not published. */
export interface DaysTable {
  readonly id: string;
  readonly periodId: string;
  readonly title: string;
  readonly rows: readonly DaysRow[];
}

/** All that is counted for a pack. */
export interface AnnualTables {
  /** In the order in which they are printed; those of earlier periods last. */
  readonly tables: readonly AnnualTable[];
  readonly days: readonly DaysTable[];
}

/** Days of some cases as they may be told. */
export interface PublishedDaysRow {
  readonly id: string;
  /** Null where too few cases stand behind them. */
  readonly days: ToldSpan | null;
  /** How many do; 0 where nothing is told. Stays in the vault: a later pack needs it to know how many came in between. */
  readonly behind: number;
}

/** Days as they may be told. */
export interface PublishedDays {
  readonly id: string;
  readonly rows: readonly PublishedDaysRow[];
}

/** The id by which disclosure control knows a table, or a total, of a period. */
export const tableId = (name: string, periodId: string): string => `${name}@${periodId}`;

/** The period that the id of a table names. */
export const periodIdOf = (id: string): string => id.slice(id.indexOf('@') + 1);
