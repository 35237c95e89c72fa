import type { ComparableOutcome } from '../../../shared/domain/case-relations.ts';
import { compareOutcome, headsOf, rolesLike } from '../../../shared/domain/comparable-outcomes.ts';
import { sortRecords, subjectOf, type RecordKind } from '../../../shared/domain/records.ts';
import type { Session } from '../session.ts';
import { requireCase } from './case-service.ts';
import { listDecidedCases } from './comparable-repo.ts';
import { listRecordsOf } from './record-repo.ts';

/** More would not be read beside a decision. */
const MOST_COMPARED = 40;

/** Kinds of records that an outcome is told by; the case itself, because no case is without. */
const comparedKinds: readonly RecordKind[] = [
  'case',
  'person',
  'allegation',
  'consideration',
  'outcome',
  'appeal',
];

/**
 * Earlier outcomes for the same heads and the same group of roles, de-identified: most shared heads first, then newest.
 *
 * They help to treat like cases alike; each is decided on its own facts. Throws `not_found`.
 */
export function comparableOutcomes(session: Session, caseId: string): ComparableOutcome[] {
  const records = requireCase(session, caseId);
  const headIds = headsOf(records);
  const role = subjectOf(records)?.role ?? null;
  const roles = rolesLike(role);
  return listDecidedCases(session.db, { caseId, roles, headIds, limit: MOST_COMPARED }).flatMap(
    ({ id }) =>
      compareOutcome(
        { headIds, role },
        sortRecords(listRecordsOf(session.db, id, comparedKinds)),
      ) ?? [],
  );
}
