import { z } from 'zod';
import { all, type ReadDb } from '../../db/sql.ts';
import type { Role } from '../../../shared/domain/person.ts';

const DecidedCase = z.object({ id: z.string() });

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
    `SELECT cases.id,
       (SELECT count(DISTINCT head.value)
        FROM records AS source, json_each(source.body, '$.clauseIds') AS head
        WHERE source.case_id = cases.id
          AND source.kind = iif(
            EXISTS (SELECT 1 FROM records AS a WHERE a.case_id = cases.id AND a.kind = 'allegation'),
            'allegation', 'consideration')
          AND head.value IN (SELECT value FROM json_each(@headIds))) AS shared
     FROM cases
     JOIN records AS decision
       ON decision.case_id = cases.id AND decision.kind = 'outcome' AND decision.id = 'outcome'
     WHERE cases.id <> @caseId
       AND cases.subject_role IN (SELECT value FROM json_each(@roles))
       AND json_extract(decision.body, '$.decidedOn') IS NOT NULL
       AND shared > 0
     ORDER BY shared DESC, json_extract(decision.body, '$.decidedOn') DESC, cases.id
     LIMIT @limit`,
    {
      caseId: query.caseId,
      roles: JSON.stringify(query.roles),
      headIds: JSON.stringify(query.headIds),
      limit: query.limit,
    },
  );
}
