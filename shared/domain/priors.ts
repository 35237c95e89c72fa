import type { Outcome } from './outcome.ts';

type Prior = Outcome['priors'][number];

/**
 * Whether an earlier case of the same person is mentioned beside the decision and in later documents.
 *
 * A live warning is, unless somebody leaves it out. A spent one is not, unless somebody wants it and says why.
 */
export function isPriorCited(prior: Prior | undefined, isSpent: boolean): boolean {
  if (!prior) return !isSpent;
  return prior.isCited && (!isSpent || prior.justification.trim() !== '');
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
