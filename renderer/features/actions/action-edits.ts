import type { Action, Deadline, DeadlineRule } from '../../../shared/domain/agenda.ts';
import { HOME_ZONE, homeDayOf, homeTimeOf, instantOf } from '../../../shared/time/zones.ts';
import type { LocalTime } from '../../../shared/domain/common.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/** Sets fields of one action; `what` is how undo names it. */
export type EditAction = (what: string, fields: Partial<Action>) => void;
/** Sets fields of one clock. */
export type EditDeadline = (what: string, fields: Partial<Deadline>) => void;

/** The way to change one action, by its number on the screen. */
export function editAction(caseState: CaseState, id: string, number: number): EditAction {
  return (what, fields) =>
    caseState.change(`Edited ${what}, Action ${number}`, 'action', id, fields);
}

/** The way to change one clock, by what its rule is called. */
export function editDeadline(caseState: CaseState, id: string, title: string): EditDeadline {
  return (what, fields) => caseState.change(`Edited ${what}, ${title}`, 'deadline', id, fields);
}

/** A new action at the end of the list. */
export function newAction(id: string, what: string): Edit {
  return { op: 'add', kind: 'action', id, body: { what } };
}

/** A clock that begins now, or today; the beginning can be put right afterwards. */
export function newDeadline(id: string, rule: DeadlineRule, now: string): Edit {
  const today = homeDayOf(now);
  const began = rule === 'data_breach' ? { startedAt: now } : { startedOn: today };
  return { op: 'add', kind: 'deadline', id, body: { rule, ...began } };
}

/** An instant as a clock in Britain shows it, for a field to edit. */
export function asLocal(instant: string | null): LocalTime | null {
  if (instant === null) return null;
  return { local: `${homeDayOf(instant)}T${homeTimeOf(instant)}`, timeZone: HOME_ZONE };
}

/** The instant that a field's local time stands for. */
export function asInstant(local: LocalTime | null): string | null {
  return local === null ? null : instantOf(local);
}
