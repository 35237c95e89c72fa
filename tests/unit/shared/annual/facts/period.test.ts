import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isWithin,
  lastDayTold,
  monthLabel,
  periodOf,
  previousPeriod,
} from '../../../../../shared/annual/facts/period.ts';
import { addDays, daysFromTo } from '../../../../../shared/time/days.ts';
import { codeOf } from '../../../../helpers/session.ts';

test.each([
  ['2025', '2025-01-01', '2025-12-31', '2025', 12],
  ['2025-04-01..2026-03-31', '2025-04-01', '2026-03-31', 'April 2025 to March 2026', 12],
  ['2025-04-01..2025-06-30', '2025-04-01', '2025-06-30', 'April to June 2025', 3],
  ['2024-02-01..2024-02-29', '2024-02-01', '2024-02-29', 'February 2024', 1],
  ['2025-03-07..2025-04-02', '2025-03-07', '2025-04-02', '7 March 2025 to 2 April 2025', 2],
])('%s', (id, from, to, label, months) => {
  const period = periodOf(id);
  expect(period).toMatchObject({ id, from, to, label });
  expect(period.months).toHaveLength(months);
});

test('a range that is a calendar year is that year', () => {
  expect(periodOf('2025-01-01..2025-12-31')).toEqual(periodOf('2025'));
});

test.each(['', '25', '2025-02-30..2025-03-01', '2025-13-01..2025-13-02', '2026-01-01..2025-01-01'])(
  '“%s” is no period',
  (id) => {
    expect(codeOf(() => periodOf(id))).toBe('invalid_input');
  },
);

test.each([
  ['2025', '2024'],
  ['2025-04-01..2026-03-31', '2024-04-01..2025-03-31'],
  ['2025-02-01..2025-02-28', '2025-01-01..2025-01-31'],
  ['2025-02-15..2025-03-14', '2025-01-15..2025-02-14'],
  ['2025-03-07..2025-03-16', '2025-02-25..2025-03-06'],
])('before %s comes %s', (id, before) => {
  expect(previousPeriod(periodOf(id)).id).toBe(before);
});

test('the period before ends where a period begins, and every day of it lies in one of its months', () => {
  const start = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays('2015-01-01', days));
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 800 }), (from, length) => {
      const period = periodOf(`${from}..${addDays(from, length)}`);
      const before = previousPeriod(period);
      expect(daysFromTo(before.to, period.from)).toBe(1);
      expect(before.from <= before.to).toBe(true);
      expect(period.months).toContain(addDays(from, Math.floor(length / 2)).slice(0, 7));
      expect([isWithin(period, period.to), isWithin(period, before.to)]).toEqual([true, false]);
    }),
  );
});

test('a period that goes on is told up to the day of counting', () => {
  const period = periodOf('2025');
  expect(lastDayTold(period, '2025-07-01')).toBe('2025-07-01');
  expect(lastDayTold(period, '2026-02-01')).toBe('2025-12-31');
  expect(monthLabel('2025-07')).toBe('July 2025');
});
