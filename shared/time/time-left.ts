import type { AgendaItem } from '../domain/case-relations.ts';
import { daysFromTo } from './days.ts';
import { amount } from './in-words.ts';
import { endOfHomeDay, homeDayOf } from './zones.ts';

const minuteMs = 60_000;

/** Whether something falls due at a moment rather than on a day. */
export function isMoment(due: string): boolean {
  return due.includes('T');
}

/** The moment after which something is overdue: itself, or the end of its day in Britain. */
export function lastMomentOf(due: string): string {
  return isMoment(due) ? due : endOfHomeDay(due);
}

/** Whether the time of something has run out at `now`, an instant. */
export function isOverdue({ due }: Pick<AgendaItem, 'due'>, now: string): boolean {
  return Date.parse(lastMomentOf(due)) <= Date.parse(now);
}

/** How long is left until something falls due, in words: "21 h 40 min", "Tomorrow", "5 days", "Overdue 2 days". */
export function timeLeft({ due, kind }: Pick<AgendaItem, 'due' | 'kind'>, now: string): string {
  const days = daysFromTo(homeDayOf(now), isMoment(due) ? homeDayOf(due) : due);
  if (!isMoment(due)) {
    if (days < 0) return `Overdue ${amount(-days, 'day')}`;
    return days === 0 ? 'Today' : inDays(days);
  }
  const leftMs = Date.parse(due) - Date.parse(now);
  if (leftMs <= 0) return `Overdue ${span(-leftMs)}`;
  // A clock of hours is read in hours to its end; of a meeting, the day matters until it has come.
  return kind === 'deadline' || days === 0 ? hours(leftMs) : inDays(days);
}

function inDays(days: number): string {
  return days === 1 ? 'Tomorrow' : amount(days, 'day');
}

function hours(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  const whole = Math.floor(minutes / 60);
  return whole === 0 ? `${minutes} min` : `${whole} h ${minutes % 60} min`;
}

function span(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes < 60) return `${minutes} min`;
  const whole = Math.floor(minutes / 60);
  return whole < 24 ? `${whole} h` : amount(Math.floor(whole / 24), 'day');
}
