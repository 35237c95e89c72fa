import type { BookEntry, BookRecord } from '../books/books.ts';
import type { PolicyVersionRecord } from '../books/policy-book.ts';
import type { PolicyQuestion, PolicyVersion } from './register.ts';
import { type Law, lawsOf, matterOf } from './review-records.ts';
import { gapsLeft } from './versions.ts';

/** What is still open when a version is adopted. None of it keeps it from being adopted. */
export type LeftOpen = {
  /** Proposals that nobody has decided; they go on in the next review. */
  readonly proposals: readonly BookEntry<'policy_proposal'>[];
  /** Law and guidance not noted as checked since the review began. */
  readonly unchecked: readonly Law[];
  /** How much law and guidance there is on the checklist. */
  readonly laws: number;
  /** Questions that no clause of the new version closes. */
  readonly questions: readonly PolicyQuestion[];
};

/** What is still open in the book of the policy, for a draft made from `before` and a review begun on `startedOn`. */
export function leftOpen(
  book: readonly BookRecord[],
  {
    draft,
    before,
    startedOn,
  }: {
    readonly draft: PolicyVersionRecord;
    readonly before: PolicyVersion;
    readonly startedOn: string;
  },
): LeftOpen {
  const { proposals, checked } = matterOf(book, null);
  const isChecked = new Set(
    checked.filter(({ checkedOn }) => (checkedOn ?? '') >= startedOn).map(({ id }) => id),
  );
  const laws = lawsOf(book);
  return {
    proposals: proposals.filter(({ body }) => body.state === 'open'),
    unchecked: laws.filter(({ id }) => !isChecked.has(id)),
    laws: laws.length,
    questions: gapsLeft(before, draft),
  };
}
