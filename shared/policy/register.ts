import { z } from 'zod';
import may2015 from '../../resources/policy/2015-05.json' with { type: 'json' };

/** One clause of the policy, paraphrased, under the id by which Casebook cites it. */
export const Clause = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  /** Clauses of the version before that it took the place of. */
  predecessors: z.array(z.string()).default([]),
  /** Whether an allegation can rest on it. */
  isHead: z.boolean().default(false),
});
export type Clause = z.infer<typeof Clause>;

/** A question that the policy itself leaves open. What is decided about it is kept under its id. */
export const PolicyQuestion = z.strictObject({ id: z.string(), text: z.string() });
export type PolicyQuestion = z.infer<typeof PolicyQuestion>;

/** One dated version of the Social Media Policy with its clause register. */
export const PolicyVersion = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** The day from which it was in force. */
  reviewedOn: z.iso.date(),
  nextReviewDue: z.iso.date(),
  /** Questions that it leaves open; shown as warnings. They stay from version to version until a clause closes them. */
  gaps: z.array(PolicyQuestion),
  clauses: z.array(Clause),
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** The version that ships with Casebook: May 2015, due for review since May 2016 (clause "Review"). */
export const shippedPolicy: PolicyVersion = withHeads(PolicyVersion.parse(may2015));

/** Allegations rest on the duties and prohibitions of 5.1 to 5.4.3, with 5.3 (a) to (j). */
function withHeads(policy: PolicyVersion): PolicyVersion {
  const clauses = policy.clauses.map((clause) => ({
    ...clause,
    isHead: clause.id.startsWith('5.') && clause.id !== '5.5',
  }));
  return { ...policy, clauses };
}

/** The clause of this id, or undefined where the version holds none. */
export function findClause(policy: PolicyVersion, id: string): Clause | undefined {
  return policy.clauses.find((clause) => clause.id === id);
}

/** The clauses that an allegation can rest on. */
export function headsOf(policy: PolicyVersion): readonly Clause[] {
  return policy.clauses.filter(({ isHead }) => isHead);
}

/**
 * The version of the policy in force on `day` (`YYYY-MM-DD`): the last one reviewed by then.
 *
 * Null for a day before the first of `versions`, whose order does not matter.
 */
export function policyInForce(
  day: string,
  versions: readonly PolicyVersion[],
): PolicyVersion | null {
  const begun = versions.filter(({ reviewedOn }) => reviewedOn <= day);
  return begun.toSorted((a, b) => a.reviewedOn.localeCompare(b.reviewedOn)).at(-1) ?? null;
}

/** The version of this id; where this library does not hold it, the one that ships. */
export function policyOf(id: string, versions: readonly PolicyVersion[]): PolicyVersion {
  return versions.find((version) => version.id === id) ?? shippedPolicy;
}

/** Clause ids, each once, in the order in which a policy numbers its clauses: 4.2, 5.3, 5.3(a), 5.3(b), 5.10. */
export function inRegisterOrder(clauseIds: readonly string[]): string[] {
  return [...new Set(clauseIds)].toSorted((a, b) =>
    a.localeCompare(b, 'en-GB', { numeric: true, ignorePunctuation: false }),
  );
}

/** Whole years and months by which the policy's yearly review is overdue on `today` (`YYYY-MM-DD`); null when it is not. */
export function reviewOverdueBy(
  policy: Pick<PolicyVersion, 'nextReviewDue'>,
  today: string,
): { years: number; months: number } | null {
  if (today <= policy.nextReviewDue) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = policy.nextReviewDue.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = today.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}
