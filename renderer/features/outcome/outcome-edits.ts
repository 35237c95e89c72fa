import type { Outcome } from '../../../shared/domain/outcome.ts';
import type { CaseState } from '../case/case-state.svelte.ts';

/** Changes fields of the outcome; `what` names them for undo and the history. */
export type EditOutcome = (what: string, fields: Partial<Outcome>) => void;

/** The way edits of a case's outcome take. */
export function outcomeEditor(caseState: CaseState): EditOutcome {
  return (what, fields) => caseState.change(`Edited ${what}`, 'outcome', 'outcome', fields);
}
