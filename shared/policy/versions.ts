import { type BookRecord, entriesOf } from '../books/books.ts';
import type { PolicyReview, PolicyVersionRecord } from '../books/policy-book.ts';
import { type PolicyVersion, shippedPolicy } from './register.ts';

/**
 * Every version of the policy that is or was in force, oldest first: the one that ships, and those adopted since.
 *
 * A review that leaves the policy as it is moves the day of the next one (clause "Review").
 */
export function policyVersions(policyBook: readonly BookRecord[]): readonly PolicyVersion[] {
  const reviews = entriesOf(policyBook, 'policy_review').map(({ body }) => body);
  const adopted = entriesOf(policyBook, 'policy_version').flatMap(({ body }) => asVersion(body));
  return [shippedPolicy, ...adopted]
    .map((version) => ({ ...version, nextReviewDue: nextReviewDue(version, reviews) }))
    .toSorted((a, b) => a.reviewedOn.localeCompare(b.reviewedOn));
}

/** The version in force now, as the register's last. */
export function newestPolicy(versions: readonly PolicyVersion[]): PolicyVersion {
  return versions.at(-1) ?? shippedPolicy;
}

function asVersion(record: PolicyVersionRecord): PolicyVersion[] {
  const { versionId, title, clauses, adoptedOn, nextReviewDue } = record;
  if (adoptedOn === null) return [];
  const due = nextReviewDue ?? oneYearAfter(adoptedOn);
  return [{ id: versionId, title, reviewedOn: adoptedOn, nextReviewDue: due, gaps: [], clauses }];
}

function nextReviewDue(version: PolicyVersion, reviews: readonly PolicyReview[]): string {
  const kept = reviews.filter(
    ({ versionId, completedOn, result }) =>
      versionId === version.id && completedOn !== null && result === 'unchanged',
  );
  const dues = kept.map((review) => review.nextReviewDue ?? oneYearAfter(review.completedOn ?? ''));
  return [version.nextReviewDue, ...dues].toSorted().at(-1) ?? version.nextReviewDue;
}

/** The policy asks for a review every year. A 29 February is followed by a 28. */
function oneYearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const isLeapDay = month === '02' && date === '29';
  return `${Number(year) + 1}-${month}-${isLeapDay ? '28' : date}`;
}
