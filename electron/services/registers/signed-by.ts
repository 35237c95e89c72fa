import { lastSignatureOf } from '../../../shared/registers/acknowledgements.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import type { Session } from '../session.ts';

/** The version of the policy that somebody of the register had signed for by a day, and when; null for none (Declaration). */
export function signedBy(
  { db }: Pick<Session, 'db'>,
  { personId, on }: { personId: string; on: string },
): { version: string; on: string } | null {
  const signed = lastSignatureOf(listBookRecords(db, 'registers'), personId, on)?.body;
  if (!signed) return null;
  const version = versionsOf(db).find(({ id }) => id === signed.versionId);
  return { version: version?.title ?? signed.versionId, on: signed.signedOn };
}
