import { expect, test } from 'vitest';
import { publishDays } from '../../../../../shared/annual/tables/publish-days.ts';
import type { DaysTable, PublishedDays } from '../../../../../shared/annual/tables/types.ts';

const threshold = 5;
const span = (median: number) => ({ median, min: 1, max: 2 * median });
const table = (n: number, median: number): DaysTable => ({
  id: 'days-to-stages@2025',
  periodId: '2025',
  title: 'Days',
  rows: [{ id: 'closed', label: 'To closing', n, days: n === 0 ? null : span(median) }],
});
const told = (n: number, median: number, earlier: PublishedDays | null = null) =>
  publishDays(table(n, median), { threshold, earlier });
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
