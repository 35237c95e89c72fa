import {
  chronologyLanes,
  startMs,
  type ChronologyEntry,
  type ChronologyLane,
} from '../../../shared/chronology/entry.ts';
import { addDays } from '../../../shared/time/days.ts';
import { dayStartMs, xOf, type Scale } from './scale.ts';

/** One entry in the picture. Forms are told apart without colour. */
export type Shape = {
  readonly id: string;
  readonly form: 'dot' | 'hollow' | 'planned' | 'uncertain' | 'hold' | 'clock';
  readonly lane: ChronologyLane;
  readonly x: number;
  /** 0 for a point. */
  readonly width: number;
  readonly y: number;
  /** Words that go with it where there is room. */
  readonly label: string;
};

/** Height of a lane, and of the line of days above the first. */
export const LANE_PX = 44;
export const HEAD_PX = 44;
const trackPx = 9;
const mostTracks = 3;

/** Height at which a lane's axis lies. */
export function axisOf(lane: ChronologyLane): number {
  return HEAD_PX + chronologyLanes.indexOf(lane) * LANE_PX;
}

/** The moments an entry takes up, in milliseconds: a day that is not known exactly is all of that day. */
export function extentOf(entry: ChronologyEntry, nowMs: number): readonly [number, number] {
  const from = startMs(entry.from);
  if (entry.to) return [from, Math.max(from, endMs(entry.to.shown.local, startMs(entry.to)))];
  if (entry.isOpenEnded) return [from, Math.max(from, nowMs)];
  if (entry.precision !== 'exact') {
    const day = entry.from.shown.local.slice(0, 10);
    return [dayStartMs(day), dayStartMs(addDays(day, 1))];
  }
  return [from, from];
}

/** A span that ends on a day takes in all of that day. */
function endMs(local: string, atMs: number): number {
  return local.includes('T') ? atMs : dayStartMs(addDays(local, 1));
}

/** The shapes that lie at least partly within the scale. Spans of one lane that overlap lie on different tracks. */
export function shapesOf(
  entries: readonly ChronologyEntry[],
  scale: Scale,
  nowMs: number,
): Shape[] {
  const right = scale.left + scale.width;
  const trackEnds = new Map<ChronologyLane, number[]>();
  return entries.flatMap((entry) => {
    const [from, to] = extentOf(entry, nowMs);
    const start = xOf(scale, from);
    const end = xOf(scale, to);
    if (end < scale.left || start > right) return [];
    const x = Math.max(scale.left, start);
    const width = to > from ? Math.max(4, Math.min(right, end) - x) : 0;
    const form = formOf(entry);
    const ends = trackEnds.get(entry.lane) ?? [];
    trackEnds.set(entry.lane, ends);
    const track = width > 0 ? takeTrack(ends, x, x + width) : 0;
    const y = axisOf(entry.lane) + track * trackPx;
    return [{ id: entry.id, form, lane: entry.lane, x, width, y, label: clip(entry.short) }];
  });
}

function formOf({ mark, precision }: ChronologyEntry): Shape['form'] {
  if (precision !== 'exact') return 'uncertain';
  if (mark === 'hold' || mark === 'clock' || mark === 'planned') return mark;
  return mark === 'ended' ? 'hollow' : 'dot';
}

/** The first track that is free at `x`; the last one is shared when all are taken. */
function takeTrack(ends: number[], x: number, end: number): number {
  const free = Array.from({ length: mostTracks }, (_, track) => track).find(
    (track) => (ends[track] ?? -Infinity) < x,
  );
  const track = free ?? mostTracks - 1;
  ends[track] = Math.max(ends[track] ?? -Infinity, end);
  return track;
}

const longestLabel = 28;

function clip(text: string): string {
  const letters = [...text];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : text;
}
