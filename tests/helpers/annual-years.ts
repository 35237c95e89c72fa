import fc from 'fast-check';
import {
  rowTotalId,
  type CountTable,
  type TableKind,
} from '../../shared/annual/suppression/types.ts';

/** A year as it was counted at each pack: the packs' tables, oldest first. */
export interface MadeYear {
  readonly packs: readonly (readonly CountTable[])[];
}

/** One made-up case: for each dimension the rows it falls in. */
type MadeCase = Readonly<Record<string, readonly number[]>>;

interface Dimension {
  readonly id: string;
  readonly kind: TableKind;
  readonly rows: number;
}

const decided = 4;
const monthsOfQuarter = 3;
const monthsOfYear = 12;
const monthsBeforeLastPack = 7;

const dimensions: readonly Dimension[] = [
  { id: 'month', kind: 'partition', rows: monthsOfYear },
  { id: 'route', kind: 'partition', rows: 4 },
  { id: 'role', kind: 'partition', rows: 6 },
  { id: 'stage', kind: 'partition', rows: 6 },
  { id: 'outcome', kind: 'partition', rows: 7 },
  { id: 'platform', kind: 'covering', rows: 8 },
  { id: 'clause', kind: 'overlapping', rows: 25 },
  { id: 'consideration', kind: 'overlapping', rows: 5 },
  { id: 'act', kind: 'overlapping', rows: 6 },
];

/** The same numbers for the same seed: linear congruential, as good as needed here. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Low rows come up more often, the more so the higher `skew`. */
const pick = (random: () => number, rows: number, skew: number): number =>
  Math.floor(rows * random() ** skew);

function aCase(random: () => number, skew: number): MadeCase {
  return Object.fromEntries(
    dimensions.map(({ id, kind, rows }) => {
      if (kind === 'partition') return [id, [pick(random, rows, id === 'month' ? 1 : skew)]];
      const most = 1 + Math.floor(random() * 3);
      const few = kind === 'covering' ? most : most - 1;
      const chosen = new Set(Array.from({ length: few }, () => pick(random, rows, skew)));
      return [id, [...chosen]];
    }),
  );
}

const table = (
  id: string,
  kind: TableKind,
  rows: readonly number[],
  total: { id: string; count: number },
): CountTable => ({
  id,
  kind,
  about: 'cases',
  rows: rows.map((count, row) => ({ id: String(row), count })),
  total,
});

function countRows(cases: readonly MadeCase[], id: string, rows: number): number[] {
  const counts = Array<number>(rows).fill(0);
  for (const one of cases) for (const row of one[id] ?? []) counts[row]! += 1;
  return counts;
}

function quartersOf(months: readonly number[], total: { id: string; count: number }): CountTable[] {
  const quarters = [0, 1, 2, 3].map((quarter) =>
    months.slice(quarter * monthsOfQuarter, (quarter + 1) * monthsOfQuarter),
  );
  const sums = quarters.map((rows) => rows.reduce((sum, count) => sum + count, 0));
  return [
    table('quarter', 'partition', sums, total),
    ...quarters.map((rows, quarter) =>
      table(`months-${String(quarter)}`, 'partition', rows, {
        id: rowTotalId('quarter', String(quarter)),
        count: sums[quarter]!,
      }),
    ),
  ];
}

/** Everybody knows that months to come are empty. */
const withMonthsToCome = (months: CountTable, monthsOver: number): CountTable => ({
  ...months,
  rows: months.rows.map((row, index) =>
    index >= monthsOver && row.count === 0 ? { ...row, atMost: 0 } : row,
  ),
});

interface Layout {
  /** Months stand under their quarters. */
  readonly byQuarter: boolean;
  readonly monthsOver: number;
}

/** All tables of a pack about these cases. */
function tablesOf(cases: readonly MadeCase[], { byQuarter, monthsOver }: Layout): CountTable[] {
  const total = { id: 'cases', count: cases.length };
  const closed = cases.filter(({ stage }) => stage?.[0] === decided);
  return dimensions.flatMap(({ id, kind, rows }) => {
    if (id === 'outcome')
      return table(id, kind, countRows(closed, id, rows), {
        id: rowTotalId('stage', String(decided)),
        count: closed.length,
      });
    const counts = countRows(cases, id, rows);
    if (id === 'month' && byQuarter) return quartersOf(counts, total);
    const result = table(id, kind, counts, total);
    return id === 'month' ? withMonthsToCome(result, monthsOver) : result;
  });
}

const groups = [43, 31, 9, 6, 3];

function missing(random: () => number): CountTable {
  const share = random();
  const rows = groups.map((atMost, id) => ({
    id: String(id),
    count: Math.floor((atMost + 1) * random() * share),
    atMost,
  }));
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { id: 'missing', kind: 'partition', about: 'duties', rows, total: { id: 'owed', count } };
}

interface Recipe {
  readonly seed: number;
  readonly skew: number;
  readonly byQuarter: boolean;
  /** Cases that came in before each pack. */
  readonly arrivals: readonly number[];
  /** Cases changed and taken away before each later pack. */
  readonly corrections: readonly { readonly changed: number; readonly gone: number }[];
}

function makeYear({ seed, skew, byQuarter, arrivals, corrections }: Recipe): MadeYear {
  const random = dice(seed);
  let cases: readonly MadeCase[] = [];
  const packs = arrivals.map((count, index) => {
    const { changed, gone } = index === 0 ? { changed: 0, gone: 0 } : corrections[index - 1]!;
    const kept = cases.slice(Math.min(gone, cases.length));
    cases = [
      ...kept.map((one, at) => (at < changed ? aCase(random, skew) : one)),
      ...Array.from({ length: count }, () => aCase(random, skew)),
    ];
    const monthsOver = index + 1 < arrivals.length ? monthsBeforeLastPack : monthsOfYear;
    return [...tablesOf(cases, { byQuarter, monthsOver }), missing(random)];
  });
  return { packs };
}

/** How many cases came in: few as in a small charity, or many; now and then none. */
const anArrival = (): fc.Arbitrary<number> =>
  fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 30 }), fc.nat({ max: 80 }));

const aFollowUp = (): fc.Arbitrary<number> =>
  fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 15 }), fc.nat({ max: 40 }));

const aCorrection = (): fc.Arbitrary<{ changed: number; gone: number }> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ changed: 0, gone: 0 }) },
    { weight: 1, arbitrary: fc.record({ changed: fc.nat({ max: 3 }), gone: fc.nat({ max: 2 }) }) },
  );

/** Years of up to about 80 cases, in one to three packs as cases come in and are corrected. */
export const aYear = (): fc.Arbitrary<MadeYear> =>
  fc
    .record({
      seed: fc.integer(),
      skew: fc.constantFrom(1, 1.5, 2, 3, 5),
      byQuarter: fc.boolean(),
      first: anArrival(),
      later: fc.array(aFollowUp(), { maxLength: 2 }),
      corrections: fc.tuple(aCorrection(), aCorrection()),
    })
    .map(({ first, later, ...rest }) => makeYear({ ...rest, arrivals: [first, ...later] }));
