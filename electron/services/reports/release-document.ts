import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { inTransaction } from '../../db/sql.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import { type ExportedDocument, renderReport, type ReportOptions } from './report-service.ts';

/** How a document that belongs to no case leaves: as what, where to, to whom and why. `password` encrypts a PDF. */
export type DocumentRelease = {
  readonly format: 'pdf' | 'docx';
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly password: string | null;
};

/**
 * Writes a document that belongs to no case, whole or not at all, and logs it as a disclosure with its hash. Call it in turn
 * (`documentTurns`).
 *
 * `onRelease` runs in the transaction that logs the file, just before it appears, and answers the number of the edition.
 */
export async function releaseDocument(
  session: LibrarySession,
  { what, document }: { what: Disclosure['what']; document: ReportDocument },
  { format, target, recipient, purpose, password: given }: DocumentRelease,
  options: ReportOptions,
  onRelease: () => number = () => 0,
): Promise<ExportedDocument> {
  const password = format === 'pdf' ? given : null;
  const rendered = await renderReport(session, { document, format, password }, options);
  options.onProgress({ stage: 'write', done: 0, total: 1 });
  let disclosure: Disclosure | undefined;
  const beforeRelease = (written: Written): void => {
    disclosure = inTransaction(session.db, () => {
      const edition = onRelease();
      const leaving = { what, format, edition, recipient, purpose };
      return recordDisclosure(session, null, { ...leaving, ...written });
    });
  };
  const { signal } = options;
  await writeTarget(session, target, [rendered.bytes], { signal, beforeRelease });
  options.onProgress({ stage: 'write', done: 1, total: 1 });
  if (!disclosure) throw new Error('released without being logged');
  return { disclosure, pageCount: rendered.pageCount };
}
