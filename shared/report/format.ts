import type { LocalTime } from '../domain/common.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "1 July 2026" from `2026-07-01`. */
export function longDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** "22 June 2026, 19:58 (Europe/London)": as shown, with the zone it was shown in. */
export function longLocalTime({ local, timeZone }: LocalTime): string {
  const clock = local.slice(11, 16);
  return clock ? `${longDate(local)}, ${clock} (${timeZone})` : longDate(local);
}

/** "a, b and c". */
export function listInWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The day on which an instant falls in Britain, `YYYY-MM-DD`: after midnight in summer UTC still has the day before. */
export { homeDayOf as britishDate } from '../time/zones.ts';
