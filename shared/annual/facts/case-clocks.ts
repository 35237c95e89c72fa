import type { Deadline } from '../../domain/agenda.ts';
import type { Referral } from '../../domain/referral.ts';
import { dueOf } from '../../time/deadline-rules.ts';
import { lastMomentOf } from '../../time/time-left.ts';
import { homeDayOf } from '../../time/zones.ts';
import type { BreachState, ClockState } from './groups.ts';

/** How a clock ended, as things stand at `now` (an instant). One that never began is running. */
export function clockState(deadline: Deadline, now: string): ClockState {
  const { metAt } = deadline;
  const due = dueOf(deadline, homeDayOf(metAt ?? now));
  if (!due) return 'running';
  const isLate = Date.parse(metAt ?? now) > Date.parse(lastMomentOf(due.at));
  if (isLate) return 'late';
  return metAt === null ? 'running' : 'in_time';
}

/**
 * Whether the Information Commissioner was told of a breach within the 72 hours of its clock (UK GDPR, Article 33).
 *
 * The day of telling is recorded, not the hour: on the day on which time ran out, what counts is whether the clock was stopped
 * in time. Where no clock was kept (null), only the decision not to tell can be counted.
 */
export function breachState(
  deadline: Deadline | null,
  { decision, referredOn }: Pick<Referral, 'decision' | 'referredOn'>,
  now: string,
): BreachState {
  if (decision === 'not_refer') return 'not_told';
  const due = deadline && dueOf(deadline, homeDayOf(now));
  if (decision === null || referredOn === null || !deadline || !due) return 'undecided';
  const lastDay = homeDayOf(due.at);
  if (referredOn !== lastDay) return referredOn < lastDay ? 'told_in_time' : 'told_late';
  return clockState(deadline, now) === 'late' ? 'told_late' : 'told_in_time';
}
