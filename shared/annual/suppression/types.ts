/**
 * What goes into and comes out of disclosure control for the annual review pack.
 *
 * The decisions behind these types, with their sources, are in docs/adr/0009-suppression.md.
 */

/**
 * How the rows of a table hang together with its total.
 *
 * - `partition`: every case falls in exactly one row, so the rows add up to the total.
 * - `overlapping`: a case may fall in none or several rows; no row exceeds the total.
 * - `covering`: as `overlapping`, and every case falls in at least one row.
 */
export type TableKind = 'partition' | 'overlapping' | 'covering';

/**
 * What is counted.
 *
 * - `cases`: something about cases or the people in them. A zero is hidden like any small count,
 *   and small differences from earlier packs are hidden too.
 * - `duties`: people of a known group who still owe something (an acknowledgement, a review).
 *   That nobody owes it harms nobody, so zero is shown; each pack shows its own day.
 */
export type Subject = 'cases' | 'duties';

/** One row as counted. Never leaves the vault. */
export interface CountRow {
  readonly id: string;
  /** A whole number, zero or more. */
  readonly count: number;
  /**
   * How many it could be at most, where readers know that: the size of a group of staff; 0 for a
   * month to come, which is then shown as 0.
   */
  readonly atMost?: number;
}

/**
 * A table as counted. Its rows are the whole fixed list of what could occur, never only what did:
 * a row that is left out because it is zero tells that it is zero.
 */
export interface CountTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly about: Subject;
  readonly rows: readonly CountRow[];
  /**
   * The number of cases the rows are about. Tables about the same cases give the same id. A table
   * about the cases of one row of another table gives that row's id, `table/row` (`rowTotalId`).
   * `null`: the rows have nothing to do with one another. `atMost`: how many it could be, where readers know that.
   */
  readonly total: {
    readonly id: string;
    readonly count: number;
    readonly atMost?: number;
  } | null;
}

/** What a reader gets in place of a count. Each kind says which numbers are possible. */
export type Published =
  /** Exactly this. */
  | { readonly kind: 'count'; readonly count: number }
  /** Below `bound`. From 0; from 1 for the total of a year and for duties, where 0 is shown. */
  | { readonly kind: 'fewerThan'; readonly bound: number }
  /** From `from` to `to`, both included. */
  | { readonly kind: 'band'; readonly from: number; readonly to: number }
  /** Nothing is said. */
  | { readonly kind: 'withheld' };

/**
 * Why a cell is not a plain count.
 *
 * - `small`: below the threshold.
 * - `complement`: widened so that totals do not give a hidden neighbour away.
 * - `nearlyAll`: fewer than the threshold are *not* in this row, or not among those who still owe a duty.
 * - `mostlySmall`: most rows of the table are small, so bands replace its numbers.
 * - `earlierPack`: widened so that the difference from an earlier pack stays hidden.
 * - `smallTotal`: the cases it is about are too few to be told apart.
 * - `smallGroup`: the group itself is smaller than the threshold.
 * - `hiddenTotal`: the number of cases it is about is itself not shown.
 * - `noSafePattern`: no pattern of bands would have protected the table.
 */
export type Reason =
  | 'small'
  | 'complement'
  | 'nearlyAll'
  | 'mostlySmall'
  | 'earlierPack'
  | 'smallTotal'
  | 'smallGroup'
  | 'hiddenTotal'
  | 'noSafePattern';

/** One cell as published. `why` is null for a plain count. */
export interface PublishedCell {
  readonly id: string;
  readonly cell: Published;
  readonly why: Reason | null;
}

/** `numbers`: some plain counts. `bands`: bands but no plain counts. `words`: neither. */
export type TableStyle = 'numbers' | 'bands' | 'words';

/** What a later pack of the same year adds to what an earlier one said about a table. */
export interface PublishedIncrease {
  /** Id of the earlier pack whose counts the increase starts from. */
  readonly since: string;
  readonly total: Published | null;
  readonly rows: readonly PublishedCell[];
}

/** A table as published: all that may be printed, drawn or said about it. */
export interface PublishedTable {
  readonly id: string;
  readonly kind: TableKind;
  readonly about: Subject;
  readonly style: TableStyle;
  readonly rows: readonly PublishedCell[];
  /** The total as it was at `asOf`. */
  readonly total: PublishedCell | null;
  /**
   * Id of the pack whose counts the table states. An earlier pack's id means that the table repeats
   * what that pack said, because what changed since is too little to be shown (or nothing did).
   */
  readonly asOf: string;
  /** Set when the table adds to an earlier statement: the rows above are the sums. */
  readonly increase: PublishedIncrease | null;
}

/** The number of cases (or of people who owe a duty) that tables share, as published. */
export interface PublishedTotal extends PublishedCell {
  /** Id of the pack whose count it is, as with tables. */
  readonly asOf: string;
}

/** All tables of a pack as published. Safe to keep beside the frozen document. */
export interface PublishedPack {
  readonly id: string;
  readonly threshold: number;
  /** Totals that are not rows of another table. */
  readonly totals: readonly PublishedTotal[];
  readonly tables: readonly PublishedTable[];
}

/**
 * A pack issued earlier for the same year or an overlapping period. The counts of its day are kept
 * in the vault with it: without them a later pack could not tell small changes from large ones.
 */
export interface EarlierPack {
  readonly counts: readonly CountTable[];
  readonly published: PublishedPack;
}

/** What `suppress` needs. */
export interface SuppressionInput {
  readonly id: string;
  readonly tables: readonly CountTable[];
  /** In the order of issue, oldest first. */
  readonly earlier: readonly EarlierPack[];
  /** Counts below this are hidden. 5 unless the Director chose a higher one. */
  readonly threshold: number;
}

/** The threshold where the Director chose none; a minimum frequency of five is common practice. */
export const defaultThreshold = 5;

/** The id by which one table names the cases of another table's row as its total. */
export const rowTotalId = (tableId: string, rowId: string): string => `${tableId}/${rowId}`;
