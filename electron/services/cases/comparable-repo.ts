import { z } from 'zod';
import { all, type ReadDb } from '../../db/sql.ts';
import type { Role } from '../../../shared/domain/person.ts';

const DecidedCase = z.object({ id: z.string() });

// Spelt as in the indexes `records_heads` and `records_decided`.
const heads = "json_extract(source.body, '$.clauseIds')";
const decidedOn = "json_extract(decision.body, '$.decidedOn')";

/**
 * Other cases about people in one of the roles in which something was decided and a head is shared: most shared heads
 * first, then the newest decision. The heads of a case are those of its allegations, or of its considerations while it has none.
 */
export function listDecidedCases(
  db: ReadDb,
  query: { caseId: string; roles: readonly Role[]; headIds: readonly string[]; limit: number },
): z.infer<typeof DecidedCase>[] {
  return all(
    db,
    DecidedCase,
    `WITH
       candidate AS MATERIALIZED (
         SELECT cases.id, ${decidedOn} AS decidedOn
         FROM cases JOIN records AS decision ON decision.case_id = cases.id AND decision.kind = 'outcome'
         WHERE cases.id <> @caseId AND ${decidedOn} IS NOT NULL
           AND cases.subject_role IN (SELECT value FROM json_each(@roles))),
       found AS (
         SELECT candidate.id, decidedOn, source.kind, count(DISTINCT head.value) AS shared
         FROM candidate
         JOIN records AS source
           ON source.case_id = candidate.id AND source.kind IN ('allegation', 'consideration')
         JOIN json_each(${heads}) AS head
         WHERE head.value IN (SELECT value FROM json_each(@headIds))
         GROUP BY candidate.id, source.kind)
     SELECT id FROM found
     WHERE kind = 'allegation'
       OR NOT EXISTS (SELECT 1 FROM records WHERE case_id = found.id AND kind = 'allegation')
     ORDER BY shared DESC, decidedOn DESC, id
     LIMIT @limit`,
    {
      caseId: query.caseId,
      roles: JSON.stringify(query.roles),
      headIds: JSON.stringify(query.headIds),
      limit: query.limit,
    },
  );
}
