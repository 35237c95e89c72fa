import { type BookRecord, entriesOf } from '../../../shared/books/books.ts';
import { DomainError } from '../../../shared/errors.ts';
import { changesDocument } from '../../../shared/policy/changes-document.ts';
import { policyOf } from '../../../shared/policy/register.ts';
import { newestPolicy, policyVersions } from '../../../shared/policy/versions.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { listBookRecords } from '../books/book-repo.ts';
import type { LibrarySession } from '../library-session.ts';
import {
  type DocumentRelease,
  type ExportedDocument,
  releaseDocument,
} from '../reports/release-document.ts';
import type { ReportOptions } from '../reports/render-report.ts';
import { now } from '../session.ts';
import { readSettings } from '../settings/settings-service.ts';

/**
 * The document of changes for the Board: of a version made here, adopted or a draft; of a completed review; or of the review as
 * it stands where `recordId` is null. Throws `not_found`.
 */
export function policyChanges(session: LibrarySession, recordId: string | null): ReportDocument {
  const book = listBookRecords(session.db, 'policy');
  const versions = policyVersions(book);
  const { draft, review } = subjectOf(book, recordId);
  const { directorName, office } = readSettings(session.db);
  const underReview = draft?.basedOn ?? review?.body.versionId;
  return changesDocument({
    before: underReview === undefined ? newestPolicy(versions) : policyOf(underReview, versions),
    draft,
    review,
    book,
    director: directorName,
    office,
    createdAt: now(session),
  });
}

type Subject = Pick<Parameters<typeof changesDocument>[0], 'draft' | 'review'>;

function subjectOf(book: readonly BookRecord[], recordId: string | null): Subject {
  const drafts = entriesOf(book, 'policy_version');
  const reviews = entriesOf(book, 'policy_review');
  const underWay = reviews.find(({ body }) => body.completedOn === null) ?? null;
  if (recordId === null) return { draft: null, review: underWay };
  const version = drafts.find(({ id }) => id === recordId)?.body;
  if (version) {
    const own = reviews.find(({ body }) => body.newVersionId === version.versionId);
    return { draft: version, review: own ?? (version.adoptedOn === null ? underWay : null) };
  }
  const review = reviews.find(({ id }) => id === recordId);
  if (!review) throw new DomainError('not_found', 'no such version or review');
  const made = drafts.find(({ body }) => body.versionId === review.body.newVersionId);
  return { draft: made?.body ?? null, review };
}

/** Writes the document of changes, logged as a disclosure. Throws `not_found`, and as rendering and writing do. */
export function exportPolicyChanges(
  session: LibrarySession,
  input: DocumentRelease & { recordId: string | null },
  options: ReportOptions,
): Promise<ExportedDocument> {
  return session.documentTurns.take(options.signal, () => {
    const document = policyChanges(session, input.recordId);
    return releaseDocument(
      session,
      { caseId: null, what: 'policy_changes', document },
      input,
      options,
    );
  });
}
