import { addMonths } from '../time/days.ts';
import type { Appeal } from './appeal.ts';
import { warnings, type Outcome, type OutcomeAction } from './outcome.ts';

/** How long a warning usually counts: a suggestion, which the Director confirms or changes. */
export type WarningTerm = {
  readonly action: 'first_warning' | 'final_warning';
  readonly months: number;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until: string;
  readonly source: string;
};

/**
 * The usual term of the warning among the outcomes, from the day of the decision; of two, the final one's. Null without one.
 *
 * Acas guide "Discipline and grievances at work": usual practice is six months for a first written warning, twelve for a final one.
 */
export function usualWarningTerm(
  actions: readonly OutcomeAction[],
  decidedOn: string | null,
): WarningTerm | null {
  const source = 'Acas guide, Discipline and grievances at work: usual practice';
  const term = (action: WarningTerm['action'], months: number): WarningTerm | null =>
    decidedOn === null ? null : { action, months, until: addMonths(decidedOn, months), source };
  if (actions.includes('final_warning')) return term('final_warning', 12);
  return actions.includes('first_warning') ? term('first_warning', 6) : null;
}

/** What stands after an appeal, where there was one: its outcomes, and the last day on which a warning among them counts. */
export function standingOutcome(
  outcome: Pick<Outcome, 'actions' | 'warningUntil'>,
  appeal: Pick<Appeal, 'actions' | 'warningUntil'> | undefined,
): { readonly actions: readonly OutcomeAction[]; readonly warningUntil: string | null } {
  const actions = appeal?.actions ?? outcome.actions;
  const isWarning = actions.some((action) => warnings.includes(action));
  const isChanged = appeal !== undefined && appeal.actions !== null;
  const until = (isChanged ? appeal.warningUntil : null) ?? outcome.warningUntil;
  return { actions, warningUntil: isWarning ? until : null };
}
