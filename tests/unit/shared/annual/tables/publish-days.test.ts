import { describe, expect, test } from 'vitest';
import type { Published, PublishedPack } from '../../../../../shared/annual/suppression/types.ts';
import { publishDays } from '../../../../../shared/annual/tables/publish-days.ts';
import type { DaysTable, PublishedDays } from '../../../../../shared/annual/tables/types.ts';

const threshold = 5;
const span = (median: number) => ({ median, min: 1, max: 2 * median });
const among = ['cases-by-handling@2025/formal', 'cases-by-handling@2025/informal'];
const table = (n: number, median: number): DaysTable => ({
  id: 'days-to-stages@2025',
  periodId: '2025',
  title: 'Days',
  rows: [{ id: 'closed', label: 'To closing', among, n, days: n === 0 ? null : span(median) }],
});

/** A pack that says of the rows that hold the cases what is given. */
function aPack(formal: Published, informal: Published, asOf = 'now'): PublishedPack {
  const rows = [
    { id: 'formal', cell: formal, why: null },
    { id: 'informal', cell: informal, why: null },
  ];
  const handled = { id: 'cases-by-handling@2025', kind: 'partition', about: 'cases' } as const;
  const told = { ...handled, style: 'numbers', rows, total: null, asOf, increase: null } as const;
  return { id: 'now', threshold, totals: [], tables: [told] };
}
const count = (exactly: number): Published => ({ kind: 'count', count: exactly });
const many = aPack(count(50), count(30));
const told = (n: number, median: number, earlier: PublishedDays | null = null, pack = many) =>
  publishDays(table(n, median), { pack, earlier });
const medianOf = ({ rows: [row] }: PublishedDays) => row?.days?.median ?? null;

test.each([
  [0, null],
  [4, null],
  [5, 30],
  [60, 30],
])('of %i cases the median told is %j', (n, median) => {
  expect(medianOf(told(n, 30))).toBe(median);
});

test.each([
  [9, null],
  [10, { fromWeeks: 0, toWeeks: 9 }],
])('of %i cases the weeks told are %j, never the shortest and the longest', (n, weeks) => {
  expect(told(n, 30).rows[0]?.days?.weeks).toEqual(weeks);
});

test('while fewer than five came in between, an earlier pack is repeated', () => {
  const first = told(10, 30);
  expect(medianOf(told(14, 40, first))).toBe(30);
  expect(medianOf(told(15, 40, first))).toBe(40);
  expect(medianOf(told(9, 40, first))).toBe(30);
});

test('several packs are no way around that: each counts from the days that were told', () => {
  const repeated = told(14, 35, told(10, 30));
  expect(medianOf(told(18, 40, repeated))).toBe(40);
  expect(medianOf(told(14, 40, repeated))).toBe(30);
});

test('the same number of cases is told anew, for dates put right', () => {
  expect(medianOf(told(10, 40, told(10, 30)))).toBe(40);
});

test('what was too few before is told when there are enough', () => {
  expect(medianOf(told(6, 30, told(4, 20)))).toBe(30);
});

describe('that days are told says no more than the counts beside them', () => {
  const fewerThan = (bound: number): Published => ({ kind: 'fewerThan', bound });
  const band: Published = { kind: 'band', from: 5, to: 9 };

  test.each<[string, number, PublishedPack, boolean, boolean]>([
    [
      'counts are not broken down',
      6,
      aPack({ kind: 'withheld' }, { kind: 'withheld' }),
      false,
      false,
    ],
    ['fewer than ten may be fewer than five', 8, aPack(fewerThan(10), fewerThan(5)), false, false],
    ['a band begins at five', 8, aPack(band, fewerThan(5)), true, false],
    ['a band may be fewer than ten', 12, aPack(band, fewerThan(5)), true, false],
    ['two rows together are ten', 11, aPack(band, count(5)), true, true],
    ['counts are of an earlier day', 11, aPack(count(50), count(30), 'then'), false, false],
  ])('%s', (_, n, pack, hasMedian, hasWeeks) => {
    const row = told(n, 30, null, pack).rows[0];
    expect(row?.days !== null).toBe(hasMedian);
    expect((row?.days?.weeks ?? null) !== null).toBe(hasWeeks);
  });

  test('and what was told is repeated while the counts are', () => {
    const first = told(10, 30);
    expect(medianOf(told(20, 40, first, aPack(count(50), count(30), 'then')))).toBe(30);
  });
});
