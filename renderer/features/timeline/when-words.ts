import { timeIn, type ShownZone } from '../../../shared/chronology/display.ts';
import type { ChronologyEntry } from '../../../shared/chronology/entry.ts';
import { weekdayOf } from '../../../shared/time/days.ts';
import { formatShortDate } from '../../lib/format.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "Mon 22 Jun", with the year where it is not that of `today`. */
export function dayWords(day: string, today: string): string {
  return `${weekdays[weekdayOf(day)] ?? ''} ${formatShortDate(day, today)}`;
}

/** The day and the time of day of an entry as a zone reads them: "about 19 Jun", "26 Jun to 9 Jul", "Mon 22 Jun" and "19:58". */
export function whenWords(
  entry: ChronologyEntry,
  zone: ShownZone,
  today: string,
): { readonly day: string; readonly clock: string } {
  const { day, clock } = timeIn(entry.from, zone);
  if (entry.precision === 'about') return { day: `about ${formatShortDate(day, today)}`, clock };
  const first = formatShortDate(day, today);
  if (entry.isOpenEnded) return { day: `since ${first}`, clock };
  if (!entry.to) return { day: dayWords(day, today), clock };
  const last = formatShortDate(timeIn(entry.to, zone).day, today);
  return { day: first === last ? dayWords(day, today) : `${first} to ${last}`, clock };
}
