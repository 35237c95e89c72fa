import { z } from 'zod';
import may2015 from '../../resources/policy/2015-05.json' with { type: 'json' };

const Clause = z.strictObject({ id: z.string(), title: z.string(), text: z.string() });

const PolicyVersion = z.strictObject({
  id: z.string(),
  title: z.string(),
  reviewedOn: z.iso.date(),
  nextReviewDue: z.iso.date(),
  /** Questions that the policy itself leaves open; shown as warnings. */
  gaps: z.array(z.string()),
  clauses: z.array(Clause),
});

/** One clause of the policy, paraphrased, under the id by which Casebook cites it. */
export type Clause = z.infer<typeof Clause>;

/** One dated version of the Social Media Policy with its clause register. */
export type PolicyVersion = z.infer<typeof PolicyVersion>;

/** The version that ships with Casebook: May 2015, due for review since May 2016 (clause "Review"). */
export const currentPolicy: PolicyVersion = PolicyVersion.parse(may2015);

/** Every version Casebook knows, oldest first. */
export const policyVersions: readonly PolicyVersion[] = [currentPolicy];

const clausesById = new Map(currentPolicy.clauses.map((clause) => [clause.id, clause]));

/** The clause with this id, or undefined where the register holds none. */
export function findClause(id: string): Clause | undefined {
  return clausesById.get(id);
}

/**
 * The version of the policy in force on `day` (`YYYY-MM-DD`): the last one reviewed by then.
 *
 * Null for a day before the first of `versions`, whose order does not matter.
 */
export function policyInForce(
  day: string,
  versions: readonly PolicyVersion[] = policyVersions,
): PolicyVersion | null {
  const begun = versions.filter(({ reviewedOn }) => reviewedOn <= day);
  return begun.toSorted((a, b) => a.reviewedOn.localeCompare(b.reviewedOn)).at(-1) ?? null;
}

/** Clause ids, each once, in the order of the register; ids it does not hold come last, as they came. */
export function inRegisterOrder(clauseIds: readonly string[]): string[] {
  const order = [...clausesById.keys()];
  const rank = (id: string): number => (clausesById.has(id) ? order.indexOf(id) : order.length);
  return [...new Set(clauseIds)].toSorted((a, b) => rank(a) - rank(b));
}

/** The clauses that an allegation can rest on: the duties and prohibitions of 5.1 to 5.4.3, with 5.3 (a) to (j). */
export const allegationHeads: readonly Clause[] = currentPolicy.clauses.filter(
  ({ id }) => id.startsWith('5.') && id !== '5.5',
);

/** Whole years and months by which the policy's yearly review is overdue on `today` (`YYYY-MM-DD`); null when it is not. */
export function reviewOverdueBy(
  policy: PolicyVersion,
  today: string,
): { years: number; months: number } | null {
  if (today <= policy.nextReviewDue) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = policy.nextReviewDue.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = today.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12 };
}
