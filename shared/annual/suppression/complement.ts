import type { Range } from './ranges.ts';

/** A partition with hidden small rows, as far as the choice of complements needs it. */
export interface HiddenSum {
  /** What each hidden small row could be. */
  readonly hidden: readonly Range[];
  /** What the hidden small rows add up to. */
  readonly sum: number;
  /** Rows that may be widened to bands, in a fixed order. */
  readonly candidates: readonly { readonly count: number; readonly band: Range }[];
  readonly threshold: number;
}

const sumBy = (ranges: readonly Range[], end: 'from' | 'to'): number =>
  ranges.reduce((sum, range) => sum + range[end], 0);

/** Bit n is set for every n from `from` to `to`. */
const bits = (from: number, to: number): bigint =>
  to < Math.max(from, 0)
    ? 0n
    : ((1n << BigInt(to - Math.max(from, 0) + 1)) - 1n) << BigInt(Math.max(from, 0));

/**
 * For every value that some hidden row must be left with, the sums of all hidden rows that leave it
 * possible (a bit each). `upTo` bounds the values.
 */
function sumsLeavingEach(hidden: readonly Range[], upTo = Infinity): readonly bigint[] {
  const least = sumBy(hidden, 'from');
  const most = sumBy(hidden, 'to');
  const sums = new Set<bigint>();
  for (const { from, to } of hidden)
    for (let count = from; count <= Math.min(to, upTo); count += 1)
      sums.add(bits(least - from + count, most - to + count));
  return [...sums];
}

/**
 * Whether every hidden row keeps all its values when a reader knows that the hidden rows add up to
 * one of `sums` (a bit each).
 *
 * A sum that is known exactly must itself reach the threshold: it is the count of a group that
 * nobody meant to publish (the "minimum frequency" of suppressed cells taken together).
 */
function leavesAllOpen(sums: bigint, leavingEach: readonly bigint[], threshold: number): boolean {
  if (leavingEach.length === 0) return true;
  if ((sums & (sums - 1n)) === 0n && sums < 1n << BigInt(threshold)) return false;
  return leavingEach.every((leaving) => (sums & leaving) !== 0n);
}

/**
 * How many of the candidates, from the first on, must be widened before every hidden row is
 * protected; null if widening all of them is not enough.
 *
 * A reader who knows this rule also knows, from seeing k rows widened, that k - 1 were not enough.
 * What k - 1 leaves open is therefore counted only where k - 1 would have been refused ("denials
 * leak information": Kenthapadi, Mishra, Nissim, Simulatable Auditing, PODS 2005). So the answer
 * gives away nothing that is not already counted in it.
 */
export function complementsNeeded({
  hidden,
  sum,
  candidates,
  threshold,
}: HiddenSum): number | null {
  const least = sumBy(hidden, 'from');
  const most = sumBy(hidden, 'to');
  const leavingEach = sumsLeavingEach(hidden);
  const known = new Map<string, bigint>();

  /** Sums of the hidden rows that remain possible when `widened` rows and they add up to `all`. */
  const open = (widened: number, all: number): bigint => {
    const last = candidates[widened - 1];
    if (!last) return all < least || all > most ? 0n : 1n << BigInt(all);
    const key = `${String(widened)}/${String(all)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let sums = 0n;
    for (let count = last.band.from; count <= Math.min(last.band.to, all); count += 1) {
      const without = open(widened - 1, all - count);
      if (!leavesAllOpen(without, leavingEach, threshold)) sums |= without;
    }
    known.set(key, sums);
    return sums;
  };

  let all = sum;
  for (let widened = 0; widened <= candidates.length; widened += 1) {
    all += candidates[widened - 1]?.count ?? 0;
    if (leavesAllOpen(open(widened, all), leavingEach, threshold)) return widened;
  }
  return null;
}

/**
 * Whether the hidden rows are protected when all candidates are bands from the start: each could be
 * anything in its range, or anything in it `upTo` a number.
 */
export function bandsProtect(
  { hidden, sum, candidates, threshold }: HiddenSum,
  upTo = Infinity,
): boolean {
  const bands = candidates.map(({ band }) => band);
  const all = candidates.reduce((total, { count }) => total + count, sum);
  const from = Math.max(all - sumBy(bands, 'to'), sumBy(hidden, 'from'));
  const to = Math.min(all - sumBy(bands, 'from'), sumBy(hidden, 'to'));
  return leavesAllOpen(bits(from, to), sumsLeavingEach(hidden, upTo), threshold);
}
