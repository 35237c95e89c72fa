import type { Plan } from '../../../shared/domain/plan.ts';
import type { Triage } from '../../../shared/domain/triage.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/** The way edits of a case's triage take; `what` names them for undo and the history. */
export function triageEditor(caseState: CaseState) {
  return (what: string, fields: Partial<Triage>): void =>
    caseState.change(`Edited ${what}`, 'triage', 'triage', fields);
}

/** The way edits of a case's plan take; `what` names them for undo and the history. */
export function planEditor(caseState: CaseState) {
  return (what: string, fields: Partial<Plan>): void =>
    caseState.change(`Edited ${what}`, 'plan', 'plan', fields);
}
