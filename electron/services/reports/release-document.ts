import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import { renderReport, type ReportOptions } from './render-report.ts';

/** How a document leaves: as what, where to, to whom and why. `password` encrypts a PDF. */
export type DocumentRelease = {
  readonly format: 'pdf' | 'docx';
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly password: string | null;
};

/** A document that has left the library; DOCX has no number of pages of its own. */
export type ExportedDocument = {
  readonly disclosure: Disclosure;
  readonly pageCount: number | null;
};

/**
 * Renders a document, writes it whole or not at all, and logs it with its hash as a disclosure of its case, or of no case
 * (`caseId` null). Call it in turn (`documentTurns`).
 *
 * `onRelease` runs in the transaction that logs the file, just before it appears, and answers the number of the edition.
 */
export async function releaseDocument(
  session: LibrarySession,
  of: { caseId: string | null; what: Disclosure['what']; document: ReportDocument },
  { format, target, recipient, purpose, password: given }: DocumentRelease,
  options: ReportOptions,
  onRelease: () => number = () => 0,
): Promise<ExportedDocument> {
  const { caseId, what, document } = of;
  const password = format === 'pdf' ? given : null;
  const rendered = await renderReport(session, { document, format, password }, options);
  options.onProgress({ stage: 'write', done: 0, total: 1 });
  const disclosure = await writeTarget(session, target, [rendered.bytes], {
    signal: options.signal,
    log: (written) => {
      const isProtected = password !== null;
      const leaving = { what, format, edition: onRelease(), recipient, purpose, isProtected };
      return recordDisclosure(session, caseId, { ...leaving, ...written });
    },
  });
  options.onProgress({ stage: 'write', done: 1, total: 1 });
  return { disclosure, pageCount: rendered.pageCount };
}
