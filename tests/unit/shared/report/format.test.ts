import { expect, test } from 'vitest';
import {
  britishDate,
  listInWords,
  longDate,
  longLocalTime,
} from '../../../../shared/report/format.ts';

test.each([
  ['2026-06-30T23:30:00.000Z', '2026-07-01'],
  ['2026-06-30T22:59:59.000Z', '2026-06-30'],
  ['2026-12-31T23:30:00.000Z', '2026-12-31'],
])('%s falls on %s in Britain', (instant, day) => {
  expect(britishDate(instant)).toBe(day);
});

test('dates and times as a report writes them', () => {
  expect(longDate('2026-07-01')).toBe('1 July 2026');
  expect(longLocalTime({ local: '2026-06-22T19:58', timeZone: 'Europe/London' })).toBe(
    '22 June 2026, 19:58 (Europe/London)',
  );
  expect(longLocalTime({ local: '2026-06-22', timeZone: 'Europe/London' })).toBe('22 June 2026');
});

test('lists in words', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['a'])).toBe('a');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
});
