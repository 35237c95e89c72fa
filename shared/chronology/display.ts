import { HOME_ZONE, localIn } from '../time/zones.ts';
import type { EntryTime } from './entry.ts';

/** In which zone times are shown: an IANA zone, or each as it was recorded. */
export type ShownZone = string;
export const AS_RECORDED = 'as_recorded';

/** A day (`YYYY-MM-DD`) and a time of day (`HH:MM`, empty where unknown) as they read in a zone. */
export type ShownTime = { readonly day: string; readonly clock: string };

/** How a time reads in a zone; a day without a time of day is never moved. */
export function timeIn({ shown, instant }: EntryTime, zone: ShownZone): ShownTime {
  const local = instant && zone !== AS_RECORDED ? localIn(instant, zone) : shown.local;
  return { day: local.slice(0, 10), clock: local.slice(11, 16) };
}

/** "UTC+3", "UTC" or "UTC−4:30": how far a zone's clocks are from UTC at an instant. */
export function offsetName(instant: string, timeZone: string): string {
  const local = Date.parse(`${localIn(instant, timeZone)}Z`);
  const minutes = Math.round((local - Date.parse(instant)) / 60_000);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** "shown as 22:41 UTC+3" where a time reads otherwise in the zone than it was recorded; empty where it reads the same. */
export function originalNote(time: EntryTime, zone: ShownZone): string {
  const { shown, instant } = time;
  if (!instant) return '';
  const here = timeIn(time, zone);
  const clock = shown.local.slice(11, 16);
  const isSame = here.day === shown.local.slice(0, 10) && here.clock === clock;
  if (isSame && (zone !== AS_RECORDED || shown.timeZone === HOME_ZONE)) return '';
  return `shown as ${clock} ${offsetName(instant, shown.timeZone)}`;
}
