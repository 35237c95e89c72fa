import { expect, test } from 'vitest';
import {
  areBankHolidaysKnown,
  bankHolidays,
  easterSunday,
} from '../../../../shared/time/bank-holidays.ts';

/** As published for England and Wales on gov.uk/bank-holidays, as month and day; written down apart from the rules. */
const published: Readonly<Record<number, string>> = {
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

test.each(Object.entries(published))('bank holidays of %s are those published', (year, days) => {
  expect(bankHolidays(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`));
});

test('exactly the years that were compared with what is published are known', () => {
  const known = Array.from({ length: 60 }, (_, index) => 2000 + index).filter(areBankHolidaysKnown);
  expect(known).toEqual(Object.keys(published).map(Number));
});

test.each(Object.keys(published).map(Number))('no bank holiday of %i is at a weekend', (year) => {
  const weekdays = bankHolidays(year).map((day) => new Date(day).getUTCDay());
  expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
  expect(new Set(bankHolidays(year)).size).toBe(weekdays.length);
});

test.each([
  [2011, '2011-04-29'],
  [2012, '2012-06-05'],
  [2002, '2002-06-03'],
])('the extra holiday of %i is there', (year, day) => {
  expect(bankHolidays(year)).toContain(day);
  expect(bankHolidays(year)).toHaveLength(9);
});

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter of %i is %s', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});
