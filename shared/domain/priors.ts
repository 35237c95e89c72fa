import type { Outcome } from './outcome.ts';

type Prior = Outcome['priors'][number];

/**
 * Whether an earlier warning of the same person is mentioned beside the decision and in later documents.
 *
 * A live one is, unless somebody leaves it out and says why. A spent one is not, unless somebody wants it and says why.
 */
export function isPriorCited(prior: Prior | undefined, isSpent: boolean): boolean {
  const hasReason = (prior?.justification.trim() ?? '') !== '';
  if (isSpent) return prior?.isCited === true && hasReason;
  return prior === undefined || prior.isCited || !hasReason;
}

/** The list of priors with what is said of one of them changed. */
export function withPrior(
  priors: readonly Prior[],
  caseId: string,
  fields: Partial<Omit<Prior, 'caseId'>>,
  isSpent: boolean,
): Prior[] {
  const before = priors.find((prior) => prior.caseId === caseId);
  const others = priors.filter((prior) => prior.caseId !== caseId);
  const untouched = { caseId, isCited: !isSpent, justification: '' };
  return [...others, { ...(before ?? untouched), ...fields }];
}
