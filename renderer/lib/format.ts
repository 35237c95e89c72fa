const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `2026-07-01` as "1 Jul 2026". */
export function formatDate(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}

/** `2026-07-01` as "1 Jul" when it lies in the year of `today`, otherwise with its year. */
export function formatShortDate(date: string, today: string): string {
  const full = formatDate(date);
  return date.slice(0, 4) === today.slice(0, 4) ? full.slice(0, -5) : full;
}

/** The calendar day of an instant where this computer stands, as `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An instant as the clock here shows it: "12:00", or "12:00:04" with seconds. */
export function formatClock(instant: string, withSeconds = false): string {
  return new Date(instant).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds && { second: '2-digit' }),
  });
}

/** An instant as "1 Jul 2026, 10:15". */
export function formatInstant(instant: string): string {
  return `${formatDate(dayOf(instant))}, ${formatClock(instant)}`;
}

/** Bytes as "842 KB", "1.2 MB"; decimal units, as file managers show them. */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes < 1000) return `${sizeBytes} bytes`;
  const units = ['KB', 'MB', 'GB', 'TB'] as const;
  let value = sizeBytes;
  let unit = -1;
  do {
    value /= 1000;
    unit += 1;
  } while (value >= 999.5 && unit < units.length - 1);
  return `${value >= 100 ? Math.round(value) : Number(value.toPrecision(2))} ${units[unit] ?? ''}`;
}

/** "1 exhibit", "3 exhibits", "1,204 cases". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** A SHA-256 cut to its ends for looking: "9f3c 41ab … e07d 5512". */
export function shortHash(hex: string): string {
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-8, -4)} ${hex.slice(-4)}`;
}

/** Whole days from one calendar day to another. */
export { daysFromTo as daysBetween } from '../../shared/time/days.ts';

/** Years and months in words: "10 years and 6 months". */
export function formatSpan({ years, months }: { years: number; months: number }): string {
  const parts = [
    ...(years > 0 ? [count(years, 'year')] : []),
    ...(months > 0 ? [count(months, 'month')] : []),
  ];
  return parts.join(' and ') || 'less than a month';
}

/** Whole minutes from now to an instant, rounded down, never below 0. */
export function minutesUntil(instant: string, nowMs: number): number {
  return Math.max(0, Math.floor((Date.parse(instant) - nowMs) / 60_000));
}

/** Time gone by as a stopwatch shows it: "0:07:31". Never below nothing. */
export function formatElapsed(fromInstant: string, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(fromInstant)) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
