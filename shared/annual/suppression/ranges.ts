import type { Published } from './types.ts';

/** Whole numbers from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The band of a count that is not small: from the threshold on, each band twice as wide as the one
 * before (5 to 9, 10 to 19, 20 to 39, …).
 *
 * The borders never depend on the data. A band drawn around its count would give it away to
 * whoever knows how it is drawn.
 */
export function bandOf(count: number, threshold: number): Range {
  let from = threshold;
  while (count >= from * 2) from *= 2;
  return { from, to: from * 2 - 1 };
}

/** The counts that a published cell leaves possible, given the least that one may be. */
export function rangeOf(cell: Published, least = 0): Range {
  switch (cell.kind) {
    case 'count':
      return { from: cell.count, to: cell.count };
    case 'fewerThan':
      return { from: least, to: cell.bound - 1 };
    case 'band':
      return cell;
    case 'withheld':
      return { from: 0, to: Infinity };
  }
}

/** The plainest words for a range. */
export function publishedRange({ from, to }: Range): Published {
  if (to === Infinity) return { kind: 'withheld' };
  if (from === to) return { kind: 'count', count: from };
  return from === 0 ? { kind: 'fewerThan', bound: to + 1 } : { kind: 'band', from, to };
}

/** The range of the sum of two counts. */
export const sumOfRanges = (one: Range, other: Range): Range => ({
  from: one.from + other.from,
  to: one.to + other.to,
});
