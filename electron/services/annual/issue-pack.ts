import type { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { inTransaction } from '../../db/sql.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import {
  type ExportedDocument,
  renderReport,
  type ReportOptions,
} from '../reports/report-service.ts';
import { now } from '../session.ts';
import type { PublishedAnnual } from '../../../shared/annual/pack/published.ts';
import { checkTexts } from './check-texts.ts';
import { countAnnual } from './count-annual.ts';
import { packDocument } from './pack-document.ts';
import { findIssuedPack, freeze, insertIssuedPack, nextIssue } from './pack-repo.ts';

/** How a pack leaves: as what, where to, to whom and why. `password` encrypts a PDF. */
export type PackExport = {
  readonly format: 'pdf' | 'docx';
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly password: string | null;
};

/** The pack of a period as a draft, for looking. */
export function draftPack(session: LibrarySession, periodId: string): ReportDocument {
  const { annual } = countAnnual(session, periodId, `${periodId} draft`);
  return packDocument(session, annual, { issue: null, recipient: '', correction: '' });
}

/**
 * Issues a pack: counts, writes the file, and freezes the pack with its number and hash in the moment in which the file
 * appears. Either all of it happens or none. A further issue of the same period says what it corrects.
 *
 * Throws `invalid_input` for a further issue without a reason, `identifying_text` while the Director's words name somebody or may
 * tell what is hidden, and as rendering and writing do.
 */
export function issuePack(
  session: LibrarySession,
  input: PackExport & { periodId: string; correction: string },
  options: ReportOptions,
): Promise<ExportedDocument & { issued: IssuedPack }> {
  return session.documentTurns.take(options.signal, async () => {
    const { db } = session;
    const { periodId, recipient, correction } = input;
    const issue = nextIssue(db, periodId);
    if (issue > 1 && correction.trim() === '') {
      throw new DomainError('invalid_input', 'a further issue says what it corrects');
    }
    const id = session.newId();
    const { annual, counts, published, days } = countAnnual(session, periodId, id);
    assertNoRisk(session, annual);
    const document = packDocument(session, annual, { issue, recipient, correction });
    const { content, sha256 } = freeze({ document, published, days, counts });
    const issued = { id, periodId, issue, recipient, correction, at: now(session), sha256 };
    const exported = await exportFrozen(session, document, input, options, () => {
      const label = `Issued the annual review ${document.reference}`;
      const body = { actor: session.actor(), label, pack: issued };
      const { seq } = appendEntry(
        db,
        { kind: 'pack.issued', caseId: null, body, public: { sha256 } },
        session.clock,
      );
      insertIssuedPack(db, issued, { content, logSeq: seq });
      return issue;
    });
    return { ...exported, issued };
  });
}

/** Names and references never leave; other words that may tell something leave once the Director has said why they stay. */
function assertNoRisk(session: LibrarySession, annual: PublishedAnnual): void {
  const risks = checkTexts(session, annual).filter(
    ({ risk, kept }) => risk === 'name' || risk === 'reference' || kept.trim() === '',
  );
  if (risks.length > 0) {
    throw new DomainError('identifying_text', 'the text may identify', { places: risks.length });
  }
}

/** Writes an issued pack again, exactly as it was frozen. Throws `not_found`, and as rendering and writing do. */
export function exportIssuedPack(
  session: LibrarySession,
  input: PackExport & { packId: string },
  options: ReportOptions,
): Promise<ExportedDocument> {
  return session.documentTurns.take(options.signal, () => {
    const { issued, frozen } = requireIssuedPack(session, input.packId);
    return exportFrozen(session, frozen.document, input, options, () => issued.issue);
  });
}

/** An issued pack with what it froze. Throws `not_found`. */
export function requireIssuedPack(
  { db }: Pick<LibrarySession, 'db'>,
  packId: string,
): NonNullable<ReturnType<typeof findIssuedPack>> {
  const found = findIssuedPack(db, packId);
  if (!found) throw new DomainError('not_found', 'no such pack');
  return found;
}

/** `onRelease` runs in the transaction that logs the file, just before it appears, and answers the number of the issue. */
async function exportFrozen(
  session: LibrarySession,
  document: ReportDocument,
  { format, target, recipient, purpose, password: given }: PackExport,
  options: ReportOptions,
  onRelease: () => number,
): Promise<ExportedDocument> {
  const password = format === 'pdf' ? given : null;
  const rendered = await renderReport(session, { document, format, password }, options);
  options.onProgress({ stage: 'write', done: 0, total: 1 });
  let disclosure: Disclosure | undefined;
  const beforeRelease = (written: Written): void => {
    disclosure = inTransaction(session.db, () => {
      const edition = onRelease();
      const leaving = { what: 'annual_pack', format, edition, recipient, purpose } as const;
      return recordDisclosure(session, null, { ...leaving, ...written });
    });
  };
  const { signal } = options;
  await writeTarget(session, target, [rendered.bytes], { signal, beforeRelease });
  options.onProgress({ stage: 'write', done: 1, total: 1 });
  if (!disclosure) throw new Error('released without being logged');
  return { disclosure, pageCount: rendered.pageCount };
}
