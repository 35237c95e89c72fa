import type { BookEntry, BookRecord } from '../books/books.ts';
import type { PolicyVersionRecord } from '../books/policy-book.ts';
import { type Office, officeTitles } from '../domain/office.ts';
import { longDate } from '../report/format.ts';
import type { ReportDocument } from '../report/model.ts';
import { facts, section } from '../report/parts.ts';
import { organisation } from '../report/short-document.ts';
import { clauseChanges, lawChecked, openQuestions, proposedChanges } from './changes-sections.ts';
import type { PolicyVersion } from './register.ts';
import { matterOf } from './review-records.ts';

/** What the document of changes is written from. */
export type ChangesInput = {
  /** The version under review. */
  readonly before: PolicyVersion;
  /** The draft that is to take its place; null while there is none. */
  readonly draft: PolicyVersionRecord | null;
  /** The review it comes from; null while none was begun. */
  readonly review: BookEntry<'policy_review'> | null;
  readonly book: readonly BookRecord[];
  readonly director: string;
  readonly office: Office;
  readonly createdAt: string;
};

/**
 * The changes to the policy that the Board is asked to adopt: proposals with what was decided, clause by clause what was and what
 * is to be, the law it was held against, and the questions the policy leaves open (clause "Review").
 */
export function changesDocument(input: ChangesInput): ReportDocument {
  const { before, draft, review, book, director, office } = input;
  const completed = review?.body.completedOn ?? null;
  const matter = matterOf(book, review);
  const title = draft
    ? `Changes to the policy: ${draft.title}`
    : 'Review of the Social Media Policy';
  return {
    title,
    runningTitle: 'Review of the Social Media Policy',
    reference: draft ? draft.versionId : before.id,
    marking:
      draft?.adoptedOn || completed !== null
        ? 'For the Board of Trustees'
        : 'Draft · For the Board of Trustees',
    lang: 'en-GB',
    author: director,
    subject: 'Yearly review of the Social Media Policy',
    createdAt: input.createdAt,
    cover: null,
    contentsDepth: 1,
    blocks: [
      { kind: 'masthead', organisation, title, subtitle: `Under review: ${before.title}` },
      ...facts([
        ['In force since', longDate(before.reviewedOn)],
        ['Review begun', review ? longDate(review.body.startedOn) : ''],
        ['Review completed', completed === null ? '' : longDate(completed)],
        ['What it came to', completed === null ? '' : resultWords(draft)],
        ['To be in force from', draft?.adoptedOn ? longDate(draft.adoptedOn) : ''],
        ['Next review due', nextReview(input)],
        ['Approved by', draft?.approvedBy || review?.body.approvedBy || ''],
        ['Minutes', draft?.minutes || review?.body.minutes || ''],
      ]),
      section('proposals', 'What was proposed'),
      ...proposedChanges(matter, completed === null ? null : (review?.id ?? null)),
      ...(draft ? [section('clauses', 'Clause by clause'), ...clauseChanges(before, draft)] : []),
      section('law', 'The law and guidance it was held against'),
      ...lawChecked(matter),
      section('open', 'What the policy leaves open'),
      ...openQuestions(before, draft, book),
      section('sign-off', 'Sign-off'),
      {
        kind: 'signOff',
        rows: [
          { role: officeTitles[office], name: director },
          ...(office === 'chair' ? [] : [{ role: officeTitles.chair, name: '' }]),
        ],
      },
    ],
    exhibits: [],
  };
}

function resultWords(draft: PolicyVersionRecord | null): string {
  return draft ? `A new version: ${draft.title}` : 'The policy stays as it is';
}

/** Nothing is due of a policy under review but what the review itself sets. */
function nextReview({ draft, review }: ChangesInput): string {
  const due = draft?.nextReviewDue ?? review?.body.nextReviewDue ?? null;
  return due === null ? '' : longDate(due);
}
