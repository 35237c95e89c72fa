import { bandOf, publishedRange, type Range } from './ranges.ts';
import type { CountRow, PublishedCell, Reason, Subject, TableKind } from './types.ts';

/** Rows about one known number of cases, to be protected against that number and one another. */
export interface ProtectableRows {
  readonly kind: TableKind;
  readonly about: Subject;
  readonly rows: readonly CountRow[];
  /** Null where the rows have no total. */
  readonly total: number | null;
  readonly threshold: number;
  /** Rows with a table of their own: their numbers are the last to be widened. */
  readonly parents: ReadonlySet<string>;
}

/** A row in one of its three states. */
export type Cell = CountRow & {
  readonly state: 'small' | 'nearlyAll' | 'open' | 'zero';
  /** What a reader knows of the row when its number is not shown. */
  readonly range: Range;
};

/** The least that a hidden count may be: duties show their zeros, so a hidden one is at least 1. */
export const leastHidden = (about: Subject): number => (about === 'duties' ? 1 : 0);

/**
 * Whether a total is too small to be broken down. Cases: up to twice the threshold, since any row
 * that is not small then holds nearly all of them. Duties: below the threshold.
 */
export const isSmallTotal = (total: number, about: Subject, threshold: number): boolean =>
  about === 'duties' ? total < threshold : total <= 2 * threshold;

/** Whether a row's group is too small for any number about it. */
export const isSmallGroup = ({ atMost }: CountRow, threshold: number): boolean =>
  atMost !== undefined && atMost > 0 && atMost < threshold;

/** Whether everybody knows that a row is empty: a group without people, a month to come. */
export const isKnownEmpty = ({ atMost }: Pick<CountRow, 'atMost'>): boolean => atMost === 0;

/** Sorts a row by what may be said about it on its own, before its table is looked at. */
export function cellOf(row: CountRow, { kind, about, total, threshold }: ProtectableRows): Cell {
  const { count, atMost = Infinity } = row;
  if (isSmallGroup(row, threshold))
    return { ...row, state: 'small', range: { from: 0, to: atMost } };
  if (isKnownEmpty(row) || (count === 0 && about === 'duties'))
    return { ...row, state: 'zero', range: { from: 0, to: 0 } };
  if (count < threshold)
    return { ...row, state: 'small', range: { from: leastHidden(about), to: threshold - 1 } };
  if (about === 'cases' && kind !== 'partition' && total !== null && total - count < threshold)
    return { ...row, state: 'nearlyAll', range: { from: total - threshold + 1, to: total } };
  const { from, to } = bandOf(count, threshold);
  const isWhole = kind === 'partition' || about === 'duties';
  const most = total === null ? Infinity : isWhole ? total : total - threshold;
  return { ...row, state: 'open', range: { from, to: Math.min(to, atMost, most) } };
}

/** The cell as it stands when it need not be widened. */
export function shown(cell: Cell, threshold: number): PublishedCell {
  const { id, count, state } = cell;
  switch (state) {
    case 'small':
      return isSmallGroup(cell, threshold)
        ? { id, cell: { kind: 'withheld' }, why: 'smallGroup' }
        : { id, cell: { kind: 'fewerThan', bound: threshold }, why: 'small' };
    case 'nearlyAll':
      return { id, cell: publishedRange(cell.range), why: 'nearlyAll' };
    case 'open':
    case 'zero':
      return { id, cell: { kind: 'count', count }, why: null };
  }
}

/** The cell as a band. */
export const widened = ({ id, range }: Cell, why: Reason): PublishedCell => ({
  id,
  cell: publishedRange(range),
  why,
});
