import type { Allegation } from '../domain/allegation.ts';
import { balanceLabels, findingKindLabels } from '../domain/labels.ts';

/** A finding in words: "Contested: substantiated on the balance of probabilities". */
export function findingInWords({
  finding,
  balance,
}: Pick<Allegation, 'finding' | 'balance'>): string {
  if (finding === null) return 'No finding yet';
  if (finding !== 'contested') return findingKindLabels[finding];
  return balance
    ? `Contested: ${balanceLabels[balance].toLowerCase()} on the balance of probabilities`
    : 'Contested: not decided yet';
}

/** The same for narrow columns: "Contested: substantiated". */
export function findingInBrief(allegation: Pick<Allegation, 'finding' | 'balance'>): string {
  return findingInWords(allegation).replace(' on the balance of probabilities', '');
}

/** How an allegation is called: "Allegation 2: Disclosed details". */
export function allegationTitle({ title }: Pick<Allegation, 'title'>, number: number): string {
  return title.trim() ? `Allegation ${number}: ${title.trim()}` : `Allegation ${number}`;
}
