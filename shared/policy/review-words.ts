import type { Legislation, PolicyProposal } from '../books/policy-book.ts';
import type { ClauseChange } from './compare-versions.ts';

/** Where a proposed change comes from. */
export const sourceLabels: Readonly<Record<PolicyProposal['source'], string>> = {
  lesson: 'A lesson from a case',
  law: 'The law',
  good_practice: 'Good practice',
  gap: 'A question the policy leaves open',
  other: 'Other',
};

/** What was decided about a proposed change. */
export const proposalStateLabels: Readonly<Record<PolicyProposal['state'], string>> = {
  open: 'Open',
  accepted: 'Accepted',
  deferred: 'Put off',
  rejected: 'Rejected',
};

/** What holding the policy against a statute or guidance came to. */
export const findingLabels: Readonly<Record<NonNullable<Legislation['finding']>, string>> = {
  no_change: 'Asks for no change',
  change_needed: 'Asks for a change',
  not_applicable: 'Does not apply',
};

/** What became of a clause. */
export const changeLabels: Readonly<Record<ClauseChange['is'], string>> = {
  added: 'New',
  changed: 'Changed',
  merged: 'Merged',
  kept: 'As before',
  retired: 'Dropped',
};

/** A clause's number before its title; one that goes by its title has none: "Review". */
export function shortId({ id, title }: { readonly id: string; readonly title: string }): string {
  return /\d/u.test(id) || id !== title ? `§ ${id}` : '§';
}
