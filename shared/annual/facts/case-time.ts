import { stages, type Stage } from '../../domain/case-file.ts';
import { daysFromTo } from '../../time/days.ts';
import { homeDayOf } from '../../time/zones.ts';
import { clockState } from './case-clocks.ts';
import type { CountedRecords } from './counted-records.ts';
import { milestones, missedKinds, type Milestone, type MissedKind } from './groups.ts';

/** The day a case first came to a stage; a decision is dated by itself, and of several closings the last counts. */
function reachedOn({ file, outcome }: CountedRecords, milestone: Milestone): string | null {
  if (milestone === 'closed') return file.closing?.closedOn ?? null;
  if (milestone === 'decided' && outcome.decidedOn !== null) return outcome.decidedOn;
  return firstAt(file.stages, (stage) => stage === milestone);
}

function firstAt(
  entries: CountedRecords['file']['stages'],
  matches: (stage: Stage) => boolean,
): string | null {
  return entries.find(({ stage }) => matches(stage))?.enteredOn ?? null;
}

/** Whole days from the day a case was brought to each stage; null for one it has not reached. */
export function daysToStages(records: CountedRecords): Record<Milestone, number | null> {
  const days = milestones.map((milestone) => {
    const on = reachedOn(records, milestone);
    return [milestone, on === null ? null : Math.max(0, daysFromTo(records.file.broughtOn, on))];
  });
  return Object.fromEntries(days) as Record<Milestone, number | null>;
}

/** Kinds of deadlines of which the case missed one or more by `now` (an instant); what is late and still open counts too. */
export function missedDeadlines(records: CountedRecords, now: string): MissedKind[] {
  const missed = new Set<MissedKind>();
  for (const { body } of records.deadlines) {
    if (body.rule === 'promise' && clockState(body, now) === 'late') missed.add('promise');
  }
  const today = homeDayOf(now);
  if (isReportLate(records, today)) missed.add('report');
  const isLate = records.actions.some(
    ({ body: { dueOn, doneOn } }) => dueOn !== null && (doneOn ?? today) > dueOn,
  );
  if (isLate) missed.add('action');
  return missedKinds.filter((kind) => missed.has(kind));
}

/** A hearing, a decision or closing shows that the report was there. */
function isReportLate({ file, plan }: CountedRecords, today: string): boolean {
  if (plan.reportDueOn === null) return false;
  const isOver = (stage: Stage): boolean => stages.indexOf(stage) >= stages.indexOf('hearing');
  return (firstAt(file.stages, isOver) ?? today) > plan.reportDueOn;
}
