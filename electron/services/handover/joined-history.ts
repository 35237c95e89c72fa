import type { ReadDb } from '../../db/sql.ts';
import { claimsOf } from './joined-logs.ts';
import { arrivalsOf, findJoinedLibrary, joinedEntriesOfCase } from './joined-repo.ts';

/** What another library's log tells of a case. */
export type JoinedTold = {
  readonly library: string;
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly hash: string;
  readonly body: string;
};

/** What other libraries' logs tell of a case, newest first, by the number of the own entry with which it came. */
export function joinedHistory(
  db: ReadDb,
  caseId: string,
): ReadonlyMap<number, readonly JoinedTold[]> {
  const known = new Map<string, number>();
  const history = new Map<number, JoinedTold[]>();
  for (const arrival of arrivalsOf(db, caseId)) {
    const told = claimsOf(arrival).flatMap(({ libraryId, size }) => {
      const afterSeq = known.get(libraryId) ?? 0;
      known.set(libraryId, Math.max(afterSeq, size));
      const library = findJoinedLibrary(db, libraryId)?.name ?? '';
      const rows = joinedEntriesOfCase(db, caseId, { libraryId, afterSeq, upToSeq: size });
      return rows.flatMap(({ body, ...row }) => (body === null ? [] : [{ ...row, body, library }]));
    });
    history.set(arrival.seq, told);
  }
  return history;
}
