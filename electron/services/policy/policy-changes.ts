import { entriesOf } from '../../../shared/books/books.ts';
import { DomainError } from '../../../shared/errors.ts';
import { changesDocument } from '../../../shared/policy/changes-document.ts';
import { policyOf } from '../../../shared/policy/register.ts';
import { newestPolicy, policyVersions } from '../../../shared/policy/versions.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { listBookRecords } from '../books/book-repo.ts';
import type { LibrarySession } from '../library-session.ts';
import { type DocumentRelease, releaseDocument } from '../reports/release-document.ts';
import type { ExportedDocument, ReportOptions } from '../reports/report-service.ts';
import { now } from '../session.ts';
import { readSettings } from '../settings/settings-service.ts';

/**
 * The document of changes for the Board: of a version made here, adopted or a draft, or of the review as it stands where
 * `versionRecordId` is null. Throws `not_found`.
 */
export function policyChanges(
  session: LibrarySession,
  versionRecordId: string | null,
): ReportDocument {
  const book = listBookRecords(session.db, 'policy');
  const versions = policyVersions(book);
  const draft = entriesOf(book, 'policy_version').find(({ id }) => id === versionRecordId)?.body;
  if (versionRecordId !== null && !draft) throw new DomainError('not_found', 'no such version');
  const { directorName, office } = readSettings(session.db);
  return changesDocument({
    before: draft ? policyOf(draft.basedOn, versions) : newestPolicy(versions),
    draft: draft ?? null,
    book,
    director: directorName,
    office,
    createdAt: now(session),
  });
}

/** Writes the document of changes, logged as a disclosure. Throws `not_found`, and as rendering and writing do. */
export function exportPolicyChanges(
  session: LibrarySession,
  input: DocumentRelease & { versionRecordId: string | null },
  options: ReportOptions,
): Promise<ExportedDocument> {
  return session.documentTurns.take(options.signal, () => {
    const document = policyChanges(session, input.versionRecordId);
    return releaseDocument(session, { what: 'policy_changes', document }, input, options);
  });
}
