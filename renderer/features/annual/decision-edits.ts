import type { BookEdit, BookEntry, BookRecord } from '../../../shared/books/books.ts';
import { entriesOf, entryAt } from '../../../shared/books/books.ts';
import type { PublishedAnnual } from '../../../shared/annual/pack/published.ts';
import { findClause, type PolicyVersion } from '../../../shared/policy/register.ts';
import { newestPolicy, policyVersions } from '../../../shared/policy/versions.ts';
import { longDate } from '../../../shared/report/format.ts';

type Decision = BookEntry<'board_decision'>;

/** A decision that an open point suggests. The Director adds it or leaves it. */
export type OfferedDecision = { readonly text: string; readonly source: string };

/** Adds a decision at the end. */
export function addDecision(
  periodId: string,
  id: string,
  offered: OfferedDecision = { text: '', source: '' },
): BookEdit {
  return { op: 'add', kind: 'board_decision', id, body: { periodId, ...offered } };
}

/** Puts the decision at a place before or after its neighbour. The decisions themselves stay as they are. */
export function moveDecision(
  periodId: string,
  decisions: readonly Decision[],
  at: number,
  by: 1 | -1,
): BookEdit {
  const moved = decisions[at];
  const decisionOrder = decisions.map(({ id }) => id).toSpliced(at, 1);
  if (moved) decisionOrder.splice(at + by, 0, moved.id);
  return { op: 'put', kind: 'annual_review', id: periodId, fields: { decisionOrder } };
}

/**
 * What the Board may be asked as things stand: a review that is overdue, the questions the policy leaves open, changes that are
 * proposed. What is asked already, by its source, is left out.
 */
export function offeredDecisions(
  { policy }: PublishedAnnual,
  policyBook: readonly BookRecord[],
  decisions: readonly Decision[],
): OfferedDecision[] {
  const version = newestPolicy(policyVersions(policyBook));
  const asked = new Set(decisions.map(({ body }) => body.source));
  return [
    ...overdueReview(policy),
    ...openGaps(version, policyBook),
    ...openProposals(version, policyBook),
  ].filter(({ source }) => !asked.has(source));
}

function overdueReview({ overdue, nextReviewDue }: PublishedAnnual['policy']): OfferedDecision[] {
  if (!overdue || nextReviewDue === null) return [];
  const text = 'Review the Social Media Policy and set the day of the next review.';
  return [{ text, source: `Review overdue since ${longDate(nextReviewDue)}` }];
}

const gapDecisions: Readonly<Record<string, string>> = {
  director: 'Name who investigates when the Director is the subject, a witness or the reporter.',
  trustees: 'Agree what sanctions a trustee may face, and who decides on them.',
};

function openGaps({ gaps }: PolicyVersion, policyBook: readonly BookRecord[]): OfferedDecision[] {
  return gaps.flatMap(({ id, text: gap }) => {
    const { decidedOn } = entryAt(policyBook, 'policy_gap', id);
    const text = gapDecisions[id] ?? `Settle what the policy leaves open: ${gap}`;
    return decidedOn === null ? [{ text, source: `Left open by the policy: ${gap}` }] : [];
  });
}

function openProposals(
  version: PolicyVersion,
  policyBook: readonly BookRecord[],
): OfferedDecision[] {
  return entriesOf(policyBook, 'policy_proposal').flatMap(({ body }) => {
    if (body.state !== 'open' || body.title.trim() === '') return [];
    const [first] = body.clauseIds;
    const clause = first === undefined ? undefined : findClause(version, first);
    const about = clause
      ? `Proposed change of clause ${clause.id}`
      : 'Proposed change of the policy';
    const source = `${about}: ${body.title}`.slice(0, 500);
    return [{ text: `Decide on the proposed change: ${body.title}`, source }];
  });
}
