import {
  cellOf,
  isKnownEmpty,
  isSmallGroup,
  isSmallTotal,
  leastHidden,
  shown,
  widened,
  type Cell,
  type ProtectableRows,
} from './cells.ts';
import { bandsProtect, complementsNeeded, type HiddenSum } from './complement.ts';
import type { PublishedCell, Reason } from './types.ts';

/** Above this share of small rows a table shows bands instead of numbers. */
const mostly = 2 / 3;

/** Rows as published, or why nothing may be said about any of them. */
export type ProtectedRows =
  | { readonly isSafe: true; readonly rows: readonly PublishedCell[] }
  | { readonly isSafe: false; readonly why: Reason };

const refused = (why: Reason): ProtectedRows => ({ isSafe: false, why });
const allowed = (rows: readonly PublishedCell[]): ProtectedRows => ({ isSafe: true, rows });

/** The order in which rows are widened: rows without a table of their own, small bands, last row. */
function inOrderOfWidening(cells: readonly Cell[], parents: ReadonlySet<string>): Cell[] {
  return cells
    .filter(({ state }) => state === 'open')
    .toReversed()
    .toSorted(
      (one, other) =>
        Number(parents.has(one.id)) - Number(parents.has(other.id)) ||
        one.range.from - other.range.from,
    );
}

/**
 * The last pattern before words: small rows and the lowest band share one mark, "fewer than" twice
 * the threshold, and everything else is a band. It must leave each of them both small and not small.
 */
function joined(
  cells: readonly Cell[],
  { about, threshold }: Pick<ProtectableRows, 'about' | 'threshold'>,
): ProtectedRows {
  const bound = 2 * threshold;
  const low = cells.filter(({ count, state }) => count < bound && state !== 'zero');
  const bands = cells.filter(({ count }) => count >= bound);
  const problem: HiddenSum = {
    hidden: low.map((cell) => ({
      from: isSmallGroup(cell, threshold) ? 0 : leastHidden(about),
      to: Math.min(bound - 1, cell.atMost ?? Infinity),
    })),
    sum: low.reduce((all, { count }) => all + count, 0),
    candidates: bands.map(({ count, range }) => ({ count, band: range })),
    threshold,
  };
  if (!bandsProtect(problem, threshold + 1)) return refused('noSafePattern');
  return allowed(
    cells.map((cell) =>
      low.includes(cell) && !isSmallGroup(cell, threshold)
        ? { id: cell.id, cell: { kind: 'fewerThan', bound }, why: 'complement' }
        : bands.includes(cell)
          ? widened(cell, 'complement')
          : shown(cell, threshold),
    ),
  );
}

function protectPartition(
  cells: readonly Cell[],
  setting: ProtectableRows,
  isMostlySmall: boolean,
): ProtectedRows {
  const { threshold, parents } = setting;
  const small = cells.filter(({ state }) => state === 'small');
  const candidates = inOrderOfWidening(cells, parents);
  const problem: HiddenSum = {
    hidden: small.map(({ range }) => range),
    sum: small.reduce((sum, { count }) => sum + count, 0),
    candidates: candidates.map(({ count, range }) => ({ count, band: range })),
    threshold,
  };
  if (isMostlySmall)
    return bandsProtect(problem)
      ? allowed(
          cells.map((cell) =>
            cell.state === 'open' ? widened(cell, 'mostlySmall') : shown(cell, threshold),
          ),
        )
      : joined(cells, setting);
  const needed = complementsNeeded(problem);
  if (needed === null || (needed > 0 && needed === candidates.length))
    return joined(cells, setting);
  const chosen = new Set(candidates.slice(0, needed));
  return allowed(
    cells.map((cell) => (chosen.has(cell) ? widened(cell, 'complement') : shown(cell, threshold))),
  );
}

/**
 * Whether every small row could still be at its least although every case is in some row. Takes
 * open rows at the `end` of their band that is published, so that the answer itself tells nothing.
 */
function mayBeEmpty(cells: readonly Cell[], total: number, end: 'from' | 'to'): boolean {
  const most = (cell: Cell): number => (cell.state === 'open' ? cell.range[end] : cell.range.to);
  const all = cells.reduce((sum, cell) => sum + most(cell), 0);
  return cells.every(
    (cell) =>
      cell.state === 'open' || cell.state === 'zero' || all - most(cell) + cell.range.from >= total,
  );
}

function protectSeparately(
  cells: readonly Cell[],
  { kind, total, threshold }: ProtectableRows,
  isMostlySmall: boolean,
): ProtectedRows {
  const isCovering = kind === 'covering' && total !== null;
  const asBands = isMostlySmall || (isCovering && !mayBeEmpty(cells, total, 'from'));
  if (asBands && isCovering && !mayBeEmpty(cells, total, 'to')) return refused('noSafePattern');
  const why = isMostlySmall ? 'mostlySmall' : 'complement';
  return allowed(
    cells.map((cell) =>
      asBands && cell.state === 'open' ? widened(cell, why) : shown(cell, threshold),
    ),
  );
}

/**
 * Says of rows about a published number of cases as much as is safe: counts below the threshold
 * never, and no more about the others than leaves every hidden count anything from 0 (or 1) to the
 * threshold.
 *
 * Rows that overlap are questions answered yes or no for each case, so a row that holds nearly all
 * cases tells as much about the few outside it as a small row about those inside.
 */
export function protectRows(problem: ProtectableRows): ProtectedRows {
  const { kind, about, rows, total, threshold } = problem;
  if (total !== null && isSmallTotal(total, about, threshold)) return refused('smallTotal');
  const cells = rows.map((row) => cellOf(row, problem));
  const known = cells.filter((cell) => !isKnownEmpty(cell));
  const isMostlySmall =
    known.filter(({ state }) => state === 'small').length > mostly * known.length;
  return kind === 'partition' && total !== null
    ? protectPartition(cells, problem, isMostlySmall)
    : protectSeparately(cells, problem, isMostlySmall);
}
