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

const clausesById = new Map(currentPolicy.clauses.map((clause) => [clause.id, clause]));

/** The clause with this id, or undefined where the register holds none. */
export function findClause(id: string): Clause | undefined {
  return clausesById.get(id);
}

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
