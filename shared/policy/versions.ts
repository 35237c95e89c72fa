import { type BookRecord, entriesOf } from '../books/books.ts';
import type { PolicyReview, PolicyVersionRecord } from '../books/policy-book.ts';
import { policyOf, type PolicyQuestion, type PolicyVersion, shippedPolicy } from './register.ts';

/**
 * Every version of the policy that is or was in force, oldest first: the one that ships, and those adopted since.
 *
 * A review that is completed moves the day of the next one, whether the policy stays or another version takes its place (clause
 * "Review"): that one may be in force only later.
 */
export function policyVersions(policyBook: readonly BookRecord[]): readonly PolicyVersion[] {
  const reviews = entriesOf(policyBook, 'policy_review').map(({ body }) => body);
  const versions = [shippedPolicy];
  for (const { body } of entriesOf(policyBook, 'policy_version')) {
    // Made from one that was there before it.
    if (body.adoptedOn !== null) versions.push(asVersion(body, policyOf(body.basedOn, versions)));
  }
  return versions
    .map((version) => ({ ...version, nextReviewDue: nextReviewDue(version, reviews) }))
    .toSorted((a, b) => a.reviewedOn.localeCompare(b.reviewedOn));
}

/** The version that was adopted last by its day; it may not be in force yet. */
export function newestPolicy(versions: readonly PolicyVersion[]): PolicyVersion {
  return versions.at(-1) ?? shippedPolicy;
}

/**
 * The questions of `before` that a version made from it still leaves open: those that no clause of it is said to close.
 * A clause that is no longer in it closes nothing.
 */
export function gapsLeft(
  before: Pick<PolicyVersion, 'gaps'>,
  { clauses, closedGaps }: Pick<PolicyVersionRecord, 'clauses' | 'closedGaps'>,
): PolicyQuestion[] {
  return before.gaps.filter(({ id }) => !clauses.some((clause) => clause.id === closedGaps[id]));
}

function asVersion(record: PolicyVersionRecord, before: PolicyVersion): PolicyVersion {
  const { versionId: id, title, clauses, adoptedOn, nextReviewDue } = record;
  const reviewedOn = adoptedOn ?? before.reviewedOn;
  const due = nextReviewDue ?? oneYearAfter(reviewedOn);
  const gaps = gapsLeft(before, record);
  return { id, title, reviewedOn, nextReviewDue: due, gaps, clauses };
}

/** As the review completed last says, else the version: what was said before does not keep a sooner day away. */
function nextReviewDue(version: PolicyVersion, reviews: readonly PolicyReview[]): string {
  const completed = reviews.flatMap(({ versionId, completedOn, result, nextReviewDue: due }) =>
    versionId === version.id && completedOn !== null && result !== null
      ? [{ completedOn, due: due ?? oneYearAfter(completedOn) }]
      : [],
  );
  const last = completed.toSorted((a, b) => a.completedOn.localeCompare(b.completedOn)).at(-1);
  return last?.due ?? version.nextReviewDue;
}

/** The policy asks for a review every year. A 29 February is followed by a 28. */
function oneYearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const isLeapDay = month === '02' && date === '29';
  return `${Number(year) + 1}-${month}-${isLeapDay ? '28' : date}`;
}
