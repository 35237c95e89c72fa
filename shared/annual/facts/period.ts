import { PeriodId } from '../../books/annual-book.ts';
import { DomainError } from '../../errors.ts';
import { addDays, addMonths, daysFromTo } from '../../time/days.ts';
import type { Period } from './types.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * The period that an id names. A range that is a calendar year gets the year's own id, so that a period has one id only.
 *
 * Throws `DomainError('invalid_input')` for what names no period: days that no calendar has, an end before its beginning.
 */
export function periodOf(id: string): Period {
  if (!PeriodId.safeParse(id).success) throw new DomainError('invalid_input', 'not a period');
  const [first = '', last] = id.split('..');
  const from = last === undefined ? `${first}-01-01` : first;
  const to = last ?? `${first}-12-31`;
  const year = calendarYear(from, to);
  return {
    id: year ?? `${from}..${to}`,
    from,
    to,
    months: monthsWithin(from, to),
    label: year ?? rangeLabel(from, to),
  };
}

/** The period of the same length that ends the day before another begins: the year before a year. */
export function previousPeriod({ from, to }: Pick<Period, 'from' | 'to'>): Period {
  const end = addDays(from, -1);
  const months = wholeMonths(from, to);
  const start =
    months === null ? addDays(from, -1 - daysFromTo(from, to)) : addMonths(from, -months);
  return periodOf(`${start}..${end}`);
}

/** Whether a day lies within a period. */
export function isWithin({ from, to }: Pick<Period, 'from' | 'to'>, day: string): boolean {
  return day >= from && day <= to;
}

/** Whether two periods share some of their days, but not all. */
export function isPartlyShared(
  one: Pick<Period, 'from' | 'to'>,
  other: Pick<Period, 'from' | 'to'>,
): boolean {
  const isSame = one.from === other.from && one.to === other.to;
  return !isSame && one.from <= other.to && other.from <= one.to;
}

/** "April 2025" from `2025-04`. */
export function monthLabel(month: string): string {
  return `${nameOfMonth(month)} ${month.slice(0, 4)}`;
}

/** The last day for which a period can be told on the day of counting: its own last, or that day while it goes on. */
export function lastDayTold({ to }: Pick<Period, 'to'>, countedOn: string): string {
  return to < countedOn ? to : countedOn;
}

function calendarYear(from: string, to: string): string | null {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}

function monthsWithin(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) {
    months.push(month);
  }
  return months;
}

function monthAfter(month: string): string {
  return addMonths(`${month}-01`, 1).slice(0, 7);
}

/** How many months a period takes, or null where it ends in the midst of one. */
function wholeMonths(from: string, to: string): number | null {
  const after = addDays(to, 1);
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [year = 0, month = 0] = after.split('-').map(Number);
  const months = (year - fromYear) * 12 + month - fromMonth;
  return months > 0 && addMonths(from, months) === after ? months : null;
}

function nameOfMonth(month: string): string {
  return monthNames[Number(month.slice(5, 7)) - 1] ?? '';
}

function rangeLabel(from: string, to: string): string {
  const isOfMonths = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  if (!isOfMonths) return `${dayLabel(from)} to ${dayLabel(to)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return monthLabel(from);
  const first = from.slice(0, 4) === to.slice(0, 4) ? nameOfMonth(from) : monthLabel(from);
  return `${first} to ${monthLabel(to)}`;
}

function dayLabel(day: string): string {
  return `${Number(day.slice(8))} ${monthLabel(day)}`;
}
