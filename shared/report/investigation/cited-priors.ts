import type { RelatedCase } from '../../domain/case-relations.ts';
import { warnings, type Outcome, type OutcomeAction } from '../../domain/outcome.ts';
import { isPriorCited } from '../../domain/priors.ts';

/** An earlier outcome about the same person, as a report mentions it. */
export type CitedPrior = {
  readonly reference: string;
  /** Days as `YYYY-MM-DD`; null where the warning has no last day. */
  readonly decidedOn: string;
  readonly warningUntil: string | null;
  readonly actions: readonly OutcomeAction[];
  readonly isSpent: boolean;
  /** Why a spent warning is mentioned; empty for a live one. */
  readonly justification: string;
};

/**
 * The earlier warnings that a report may mention: live ones unless somebody said why not, spent ones only with a reason.
 *
 * A warning whose last day is past has no place in a later report by itself (Acas guide on discipline and grievances).
 */
export function citedPriors(
  related: readonly RelatedCase[],
  priors: Outcome['priors'],
): CitedPrior[] {
  return related.flatMap(({ caseId, reference, outcome }) => {
    if (!outcome?.actions.some((action) => warnings.includes(action))) return [];
    const said = priors.find((prior) => prior.caseId === caseId);
    const reason = said?.justification.trim() ?? '';
    const { decidedOn, warningUntil, actions, isSpent } = outcome;
    return isPriorCited(said, outcome.isSpent)
      ? [
          {
            reference,
            decidedOn,
            warningUntil,
            actions,
            isSpent,
            justification: isSpent ? reason : '',
          },
        ]
      : [];
  });
}
