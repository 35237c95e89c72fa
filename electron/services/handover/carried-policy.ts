import { z } from 'zod';
import { entriesOf } from '../../../shared/books/books.ts';
import { PolicyVersionRecord } from '../../../shared/books/policy-book.ts';
import { Id } from '../../../shared/domain/common.ts';
import { shippedPolicy } from '../../../shared/policy/register.ts';
import type { ReadDb } from '../../db/sql.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { editBook } from '../books/book-service.ts';
import type { Session } from '../session.ts';

/** An adopted version of the policy that goes with a case: wherever it is worked on, it is judged by the same clauses. */
export const CarriedVersion = z.strictObject({ id: Id, body: PolicyVersionRecord });
export type CarriedVersion = z.infer<typeof CarriedVersion>;

/** The versions of the policy that were adopted in this library, oldest entry first. */
export function carriedVersions(db: ReadDb): CarriedVersion[] {
  return entriesOf(listBookRecords(db, 'policy'), 'policy_version')
    .filter(({ body }) => body.adoptedOn !== null)
    .map(({ id, body }) => ({ id, body }));
}

/** Puts the versions that came with a case into the policy of this library, where it has none of that name. */
export function takeCarriedVersions(
  session: Session,
  carried: readonly CarriedVersion[],
  from: string,
): void {
  const own = entriesOf(listBookRecords(session.db, 'policy'), 'policy_version');
  const taken = new Set([shippedPolicy.id, ...own.flatMap(({ id, body }) => [id, body.versionId])]);
  const edits = carried
    .filter(({ id, body }) => !taken.has(id) && !taken.has(body.versionId))
    .map(({ id, body }) => ({ op: 'add' as const, kind: 'policy_version' as const, id, body }));
  if (edits.length === 0) return;
  const names = edits.map(({ body }) => body.versionId).join(', ');
  const label = `Policy ${names} came with a case from “${from}”`.slice(0, 200);
  editBook(session, { book: 'policy', label, edits });
}
