import type { ClauseUses } from '../../../shared/policy/clause-uses.ts';
import { inRegisterOrder } from '../../../shared/policy/register.ts';
import type { ReadDb } from '../../db/sql.ts';
import { withholderOf, peopleOf } from '../people/withhold.ts';
import { allegedClauses, allLessons } from './clause-uses-repo.ts';

/** Which cases and lessons touch which clauses, newest first. Lessons tell no protected name, whatever was typed. */
export function clauseUses(db: ReadDb): ClauseUses {
  const byCase = Map.groupBy(allegedClauses(db), ({ caseId }) => caseId);
  const cases = [...byCase.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { caseId, reference, title } = first;
    const clauseIds = inRegisterOrder(lines.flatMap((line) => line.clauseIds));
    return clauseIds.length === 0 ? [] : [{ caseId, reference, title, clauseIds }];
  });
  const lessons = allLessons(db).map(({ caseId, reference, lessonId, body }) => ({
    caseId,
    reference,
    lessonId,
    text: withholderOf(db, caseId, peopleOf(db, caseId)).text(body.text),
    kind: body.kind,
    clauseIds: body.clauseIds,
  }));
  return { cases, lessons };
}
