import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysFromTo } from '../../../../shared/time/days.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '../../../../shared/time/working-days.ts';

test.each([
  ['2026-07-15', true],
  ['2026-07-18', false],
  ['2026-07-19', false],
  ['2026-08-31', false],
  ['2026-12-28', false],
  ['2026-12-29', true],
])('%s is a working day: %s', (day, expected) => {
  expect(isWorkingDay(day)).toBe(expected);
});

test.each([
  ['2026-07-15', '2026-07-15'],
  ['2026-07-18', '2026-07-20'],
  ['2026-04-03', '2026-04-07'],
  ['2026-12-25', '2026-12-29'],
  ['2021-12-25', '2021-12-29'],
])('the working day from %s on is %s', (day, expected) => {
  expect(workingDayFrom(day)).toBe(expected);
});

test.each([
  ['2026-07-17', 1, '2026-07-20'],
  ['2026-07-18', 1, '2026-07-20'],
  ['2026-12-24', 2, '2026-12-30'],
  ['2026-07-20', -1, '2026-07-17'],
  ['2026-07-18', 0, '2026-07-18'],
])('%s and %i working days is %s', (day, count, expected) => {
  expect(addWorkingDays(day, count)).toBe(expected);
});

describe('days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-02-28', 1, '2026-03-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  const anyDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('counting days and adding them agree, also across changes of the clocks', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, days) => {
        expect(daysFromTo(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test('counting working days and adding them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const reached = addWorkingDays(day, count);
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysBetween(day, reached)).toBe(count);
      }),
    );
  });

  test('no working days lie between a day and one that is not later', () => {
    expect(workingDaysBetween('2026-07-15', '2026-07-15')).toBe(0);
    expect(workingDaysBetween('2026-07-15', '2026-07-01')).toBe(0);
  });
});
