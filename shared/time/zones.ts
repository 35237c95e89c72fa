import type { LocalTime } from '../domain/common.ts';

/** The zone in which deadlines of this product are read: STaSS is a charity in the United Kingdom. */
export const HOME_ZONE = 'Europe/London';

const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows, to the second. An unknown zone is read as the home zone: a record may name anything. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  } catch {
    made = formatterFor(HOME_ZONE);
  }
  formatters.set(timeZone, made);
  return made;
}

/** What a clock in a zone shows at a moment (milliseconds since 1970), as `2026-07-16T09:40:00`. */
function wallClock(atMs: number, timeZone: string): string {
  return formatterFor(timeZone).format(atMs).replace(' ', 'T');
}

/** How far ahead of UTC a zone's clocks are at a moment, in milliseconds. */
function offsetMs(atMs: number, timeZone: string): number {
  return Date.parse(`${wallClock(atMs, timeZone)}Z`) - Math.floor(atMs / 1000) * 1000;
}

/** What a clock in a zone shows at an instant, as `2026-07-16T09:40:00`. */
export function localIn(instant: string, timeZone: string): string {
  return wallClock(Date.parse(instant), timeZone);
}

/** The calendar day of an instant in the home zone, as `YYYY-MM-DD`. */
export function homeDayOf(instant: string): string {
  return wallClock(Date.parse(instant), HOME_ZONE).slice(0, 10);
}

/** The time of day of an instant in the home zone, as `HH:MM`. */
export function homeTimeOf(instant: string): string {
  return wallClock(Date.parse(instant), HOME_ZONE).slice(11, 16);
}

/**
 * The instant at which a clock in the zone shows a local time.
 *
 * Of two such instants, when clocks go back, the earlier; a time that clocks skip when they go forward is read an hour later.
 * A local time without a time of day is the beginning of its day.
 */
export function instantOf({ local, timeZone }: LocalTime): string {
  const asUtcMs = Date.parse(local.includes('T') ? `${local}Z` : `${local}T00:00:00Z`);
  const offsets = [asUtcMs - dayMs, asUtcMs + dayMs].map((atMs) => offsetMs(atMs, timeZone));
  const candidates = offsets.map((offset) => asUtcMs - offset);
  const fitting = candidates.filter((atMs) => atMs + offsetMs(atMs, timeZone) === asUtcMs);
  const [beforeMs = asUtcMs] = candidates;
  return new Date(fitting.length > 0 ? Math.min(...fitting) : beforeMs).toISOString();
}

/** Days asked for before: lists ask for the same few over and over, and asking a zone is slow. */
const homeDayEnds = new Map<string, string>();

/** The instant at which a day ends in the home zone: the first moment of the next. */
export function endOfHomeDay(day: string): string {
  const known = homeDayEnds.get(day);
  if (known !== undefined) return known;
  const next = new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
  const end = instantOf({ local: next, timeZone: HOME_ZONE });
  homeDayEnds.set(day, end);
  return end;
}
