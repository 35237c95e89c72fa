import type { SuggestedAllegation } from '../../../shared/domain/allegation-aids.ts';
import type { Allegation, Balance, FindingKind } from '../../../shared/domain/allegation.ts';
import { balanceLabels, findingKindLabels } from '../../../shared/domain/labels.ts';

/** A finding as lists show it: "Contested: substantiated". */
export function findingWords({
  finding,
  balance,
}: Pick<Allegation, 'finding' | 'balance'>): string {
  if (finding === null) return 'No finding yet';
  if (finding !== 'contested') return findingKindLabels[finding];
  return `Contested: ${balance ? balanceLabels[balance].toLowerCase() : 'not decided yet'}`;
}

/** What the kinds of finding mean (Acas guide on investigations). Explained, never proposed. */
export const findingMeanings: Readonly<Record<FindingKind, string>> = {
  uncontested: 'Both sides agree on the facts.',
  contested: 'The facts are disputed; you decide which account is more likely, and say why.',
  unsubstantiated: 'There is nothing that shows it one way or the other.',
};

/** What deciding on the balance of probabilities means. */
export const balanceMeanings: Readonly<Record<Balance, string>> = {
  substantiated: 'More likely than not, it happened.',
  not_substantiated: 'It is not more likely than not that it happened.',
};

/** A suggested allegation as a button offers it: "From Confidentiality: § 5.3(c), § 5.4.1". */
export function offer({ name, clauseIds }: SuggestedAllegation): string {
  return `From ${name}: ${clauseIds.map((id) => `§ ${id}`).join(', ')}`;
}
