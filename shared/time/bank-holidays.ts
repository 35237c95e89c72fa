import { addDays, weekdayOf } from './days.ts';

const sunday = 0;
const monday = 1;
const saturday = 6;

/**
 * Days that were moved or added once, for England and Wales: royal proclamations under the Banking and Financial Dealings
 * Act 1971. A new one is a line here.
 */
const changes: Readonly<
  Record<number, { readonly without?: readonly string[]; readonly with: readonly string[] }>
> = {
  // Golden Jubilee
  2002: { without: ['2002-05-27'], with: ['2002-06-03', '2002-06-04'] },
  // Royal wedding
  2011: { with: ['2011-04-29'] },
  // Diamond Jubilee
  2012: { without: ['2012-05-28'], with: ['2012-06-04', '2012-06-05'] },
  // 75 years of VE day
  2020: { without: ['2020-05-04'], with: ['2020-05-08'] },
  // Platinum Jubilee; state funeral of Queen Elizabeth II
  2022: { without: ['2022-05-30'], with: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  // Coronation of King Charles III
  2023: { with: ['2023-05-08'] },
};

/** The years whose days were compared with those published on gov.uk/bank-holidays. */
const published = { first: 2012, last: 2028 };

/** Whether the bank holidays of a year have been published; of any other year only the usual ones can be worked out. */
export function areBankHolidaysKnown(year: number): boolean {
  return year >= published.first && year <= published.last;
}

/** Easter Sunday of a year (the Gregorian computus of Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const moonOffset = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonOffset + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * shift + 114;
  return dayIn(year, Math.floor(days / 31), (days % 31) + 1);
}

function dayIn(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function firstMonday(year: number, month: number): string {
  const first = dayIn(year, month, 1);
  return addDays(first, (monday - weekdayOf(first) + 7) % 7);
}

function lastMonday(year: number, month: number): string {
  const last = dayIn(year, month + 1, 0);
  return addDays(last, -((weekdayOf(last) - monday + 7) % 7));
}

/** Christmas Day and Boxing Day, or the days off instead of those that fall on a weekend. */
function christmas(year: number): string[] {
  const day = dayIn(year, 12, 25);
  switch (weekdayOf(day)) {
    case saturday:
      return [addDays(day, 2), addDays(day, 3)];
    case sunday:
      return [addDays(day, 1), addDays(day, 2)];
    case saturday - 1:
      return [day, addDays(day, 3)];
    default:
      return [day, addDays(day, 1)];
  }
}

function newYear(year: number): string {
  const day = dayIn(year, 1, 1);
  const weekday = weekdayOf(day);
  return addDays(day, weekday === saturday ? 2 : weekday === sunday ? 1 : 0);
}

/**
 * Bank holidays of England and Wales in a year, earliest first, as gov.uk publishes them: with the day off instead of one
 * that falls on a weekend, and with the changes that were made for single years. Of years that are not published yet, the
 * usual days: a day may still be moved or added (`areBankHolidaysKnown`).
 */
export function bankHolidays(year: number): string[] {
  const easter = easterSunday(year);
  const byRule = [
    newYear(year),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ];
  const change = changes[year];
  const kept = byRule.filter((day) => !change?.without?.includes(day));
  return [...kept, ...(change?.with ?? [])].sort();
}
