import { addDays, weekdayOf } from '../../../shared/time/days.ts';
import { HOME_ZONE, homeDayOf, instantOf } from '../../../shared/time/zones.ts';

/** A stretch of time, in milliseconds since 1970. */
export type Range = { readonly fromMs: number; readonly toMs: number };

/** Where a range lies in the picture, in pixels. */
export type Scale = Range & { readonly left: number; readonly width: number };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const shortestMs = 12 * hourMs;

/** The range that holds all of the given moments with room at both ends; a month around `nowMs` when there are none. */
export function fit(moments: readonly number[], nowMs: number): Range {
  const all = moments.length > 0 ? moments : [nowMs - 15 * dayMs, nowMs + 15 * dayMs];
  const first = Math.min(...all);
  const last = Math.max(...all);
  const room = Math.max((last - first) * 0.04, dayMs / 2);
  return { fromMs: first - room, toMs: last + room };
}

/** Of so many moments, one may lie far from the others; so much of the whole length has to lie empty before that counts as far. */
const fewest = 8;
const farShare = 0.5;
/** So short a time is read easily as a whole. */
const readableMs = 14 * dayMs;

/**
 * The range to begin with: as `fit`, but without the first or the last moments where they are few and lie far from all others.
 * One old date would leave the rest too narrow to read.
 */
export function fitMost(moments: readonly number[], nowMs: number): Range {
  const inOrder = moments.toSorted((a, b) => a - b);
  const length = (inOrder.at(-1) ?? 0) - (inOrder[0] ?? 0);
  const most = Math.floor(inOrder.length / fewest);
  const isFar = (index: number): boolean =>
    (inOrder[index] ?? 0) - (inOrder[index - 1] ?? 0) > length * farShare;
  const from = inOrder.findIndex((_, index) => index > 0 && isFar(index));
  if (most === 0 || from < 0 || length <= readableMs) return fit(inOrder, nowMs);
  if (from <= most) return fit(inOrder.slice(from), nowMs);
  return inOrder.length - from <= most ? fit(inOrder.slice(0, from), nowMs) : fit(inOrder, nowMs);
}

/** The range grown (`factor` above 1) or narrowed around a moment that keeps its place; never longer than `whole`. */
export function zoom(range: Range, factor: number, aroundMs: number, whole: Range): Range {
  const wholeMs = whole.toMs - whole.fromMs;
  const length = range.toMs - range.fromMs;
  const next = Math.min(Math.max(length * factor, Math.min(shortestMs, wholeMs)), wholeMs);
  const share = (aroundMs - range.fromMs) / length;
  return within(aroundMs - share * next, next, whole);
}

/** The range moved by a share of its length, within `whole`. */
export function pan(range: Range, share: number, whole: Range): Range {
  const length = range.toMs - range.fromMs;
  return within(range.fromMs + share * length, length, whole);
}

/** The range moved as little as needed for a moment to be seen. */
export function reveal(range: Range, atMs: number, whole: Range): Range {
  if (atMs >= range.fromMs && atMs <= range.toMs) return range;
  const length = range.toMs - range.fromMs;
  return within(atMs - length / 2, length, whole);
}

function within(fromMs: number, length: number, whole: Range): Range {
  const start = Math.max(whole.fromMs, Math.min(fromMs, whole.toMs - length));
  return { fromMs: start, toMs: start + length };
}

/** Pixels from the left of the picture at which a moment lies. */
export function xOf({ fromMs, toMs, left, width }: Scale, atMs: number): number {
  return left + ((atMs - fromMs) / (toMs - fromMs)) * width;
}

/** The moment a day begins in the home zone: days there have 23 or 25 hours when clocks change. */
export function dayStartMs(day: string): number {
  return Date.parse(instantOf({ local: day, timeZone: HOME_ZONE }));
}

/** A line of the grid: the day that begins there. */
export type GridLine = { readonly x: number; readonly day: string };

const leastGapPx = 84;
const mostDays = 8_000;

/** Days, Mondays or firsts of months, whichever stand far enough apart for their names. */
export function gridLines(scale: Scale): GridLine[] {
  const pxPerDay = scale.width / ((scale.toMs - scale.fromMs) / dayMs);
  const isLine =
    pxPerDay >= leastGapPx
      ? () => true
      : pxPerDay * 7 >= leastGapPx
        ? (day: string) => weekdayOf(day) === 1
        : (day: string) => day.endsWith('-01') && isMonthShown(day, pxPerDay);
  return daysIn(scale)
    .filter(isLine)
    .map((day) => ({ day, x: xOf(scale, dayStartMs(day)) }));
}

function isMonthShown(day: string, pxPerDay: number): boolean {
  const every = [1, 3, 6, 12].find((months) => months * 30 * pxPerDay >= leastGapPx) ?? 12;
  return (Number(day.slice(5, 7)) - 1) % every === 0;
}

/** Weekends, from Saturday's beginning to Monday's; none where they would be too narrow to tell. */
export function weekends(scale: Scale): { readonly x: number; readonly width: number }[] {
  const pxPerDay = scale.width / ((scale.toMs - scale.fromMs) / dayMs);
  if (pxPerDay < 2) return [];
  const rightEnd = scale.left + scale.width;
  return daysIn({ ...scale, fromMs: scale.fromMs - 2 * dayMs })
    .filter((day) => weekdayOf(day) === 6)
    .map((day) => {
      const x = Math.max(scale.left, xOf(scale, dayStartMs(day)));
      const end = Math.min(rightEnd, xOf(scale, dayStartMs(addDays(day, 2))));
      return { x, width: end - x };
    })
    .filter(({ width }) => width > 0);
}

function daysIn({ fromMs, toMs }: Range): string[] {
  const days: string[] = [];
  let day = homeDayOf(new Date(fromMs).toISOString());
  if (dayStartMs(day) < fromMs) day = addDays(day, 1);
  while (dayStartMs(day) <= toMs && days.length < mostDays) {
    days.push(day);
    day = addDays(day, 1);
  }
  return days;
}
