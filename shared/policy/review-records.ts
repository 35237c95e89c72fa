import { type BookEdit, type BookEntry, type BookRecord, entriesOf } from '../books/books.ts';
import type { PolicyReview } from '../books/policy-book.ts';
import { suggestedLegislation } from './legislation.ts';

type Proposal = BookEntry<'policy_proposal'>;

/** What a review of the policy rests on: proposals, and what was held against law and guidance. */
export type ReviewMatter = {
  readonly proposals: readonly Proposal[];
  readonly checked: PolicyReview['checked'];
};

/**
 * What belongs to a completed review, or to the one to come (null).
 *
 * Decided proposals belong to the review they were decided in; those left open or put off are told in it and go on to the next.
 */
export function matterOf(
  book: readonly BookRecord[],
  review: BookEntry<'policy_review'> | null,
): ReviewMatter {
  const proposals = entriesOf(book, 'policy_proposal');
  if (review === null || review.body.completedOn === null) {
    return {
      proposals: proposals.filter(({ body }) => body.reviewId === null),
      checked: checkedSince(book, review?.body.startedOn ?? ''),
    };
  }
  const carried = new Set(review.body.carriedOver);
  return {
    proposals: proposals.filter(({ id, body }) => body.reviewId === review.id || carried.has(id)),
    checked: review.body.checked,
  };
}

/** The edits that complete a review: its decided proposals and what was checked stay with it, the rest goes on to the next. */
export function completingEdits(
  book: readonly BookRecord[],
  reviewId: string,
  fields: Partial<PolicyReview> & Pick<PolicyReview, 'startedOn'>,
): BookEdit[] {
  const { proposals, checked } = matterOf(book, null);
  const isDecided = ({ body: { state } }: Proposal): boolean =>
    state === 'accepted' || state === 'rejected';
  const carriedOver = proposals.filter((one) => !isDecided(one)).map(({ id }) => id);
  const review = {
    ...fields,
    carriedOver,
    checked: checked.filter(({ checkedOn }) => (checkedOn ?? '') >= fields.startedOn),
  };
  const isBegun = entriesOf(book, 'policy_review').some(({ id }) => id === reviewId);
  return [
    isBegun
      ? { op: 'put', kind: 'policy_review', id: reviewId, fields: review }
      : { op: 'add', kind: 'policy_review', id: reviewId, body: review },
    ...proposals.filter(isDecided).map(({ id }): BookEdit => ({
      op: 'put',
      kind: 'policy_proposal',
      id,
      fields: { reviewId },
    })),
  ];
}

/** An entry of the checklist of law and guidance; `hint` says what it bears on, and is empty for one that the Director added. */
export type Law = { readonly id: string; readonly title: string; readonly hint: string };

/** The checklist: what Casebook suggests, in its order, then what the Director added. */
export function lawsOf(book: readonly BookRecord[]): Law[] {
  const suggested = new Set(suggestedLegislation.map(({ id }) => id));
  return [
    ...suggestedLegislation.map(({ id, title, bearsOn, clauseIds }) => ({
      id,
      title,
      hint: `${bearsOn} Bears on ${clauseIds.map((clauseId) => `§ ${clauseId}`).join(', ')}.`,
    })),
    ...entriesOf(book, 'legislation')
      .filter(({ id }) => !suggested.has(id))
      .map(({ id, body }) => ({ id, title: body.title, hint: '' })),
  ];
}

/** The name of law or guidance on the checklist. */
export function lawTitle({ id, title }: { readonly id: string; readonly title: string }): string {
  return title.trim() || (suggestedLegislation.find((item) => item.id === id)?.title ?? id);
}

function checkedSince(book: readonly BookRecord[], day: string): PolicyReview['checked'] {
  return entriesOf(book, 'legislation').flatMap(({ id, body }) =>
    body.checkedOn !== null && body.checkedOn >= day ? [{ id, ...body }] : [],
  );
}
