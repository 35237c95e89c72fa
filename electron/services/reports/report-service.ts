import { inTransaction } from '../../db/sql.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { currentPolicy } from '../../../shared/policy/register.ts';
import { buildInvestigationReport } from '../../../shared/report/investigation/build.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { openCase } from '../cases/case-service.ts';
import { nextEdition } from '../disclosures/disclosure-repo.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { recordCustody } from '../evidence/custody.ts';
import type { Rendered } from '../../documents/protocol.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import { now, today } from '../session.ts';
import { renderDocument } from './document-renderer.ts';
import { exhibitSource } from './exhibit-source.ts';

/** Protective marking of everything about a case. */
const MARKING = 'CONFIDENTIAL';

/** How far a report has come. */
export type ReportProgress = {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
};

/** What long work on a report may be given. */
export type ReportOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReportProgress) => void;
};

/** The investigation report of a case as it stands now; `edition` is null for a draft on the screen. */
export function investigationReport(
  session: LibrarySession,
  caseId: string,
  edition: number | null,
): ReportDocument {
  const head = session.library.signLog();
  return buildInvestigationReport({
    detail: openCase(session, caseId),
    policy: currentPolicy,
    investigator: session.actor(),
    marking: MARKING,
    today: today(session),
    createdAt: now(session),
    edition,
    log: { entries: head.seq, head: head.hash },
  });
}

/** Renders a report document with the exhibits of its case. */
export function renderReport(
  session: LibrarySession,
  request: { document: ReportDocument; format: 'pdf' | 'docx'; password: string | null },
  options: ReportOptions,
): Promise<Rendered> {
  return renderDocument(request, exhibitSource(session, request.format), {
    ...options,
    spawnChild: session.spawnChild,
  });
}

/** What is exported, where to, to whom and why. `password` encrypts a PDF. */
export type ReportExport = {
  readonly caseId: string;
  readonly format: 'pdf' | 'docx';
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly password: string | null;
};

/** A report that has left the library; DOCX has no number of pages of its own. */
export type ExportedReport = { readonly disclosure: Disclosure; readonly pageCount: number | null };

/**
 * Exports the investigation report: rendered, written whole, logged as a disclosure with its hash, and only then there.
 *
 * Each exhibit bound in it gets an entry in its chain of custody. Throws `cancelled`, and as rendering and writing do.
 */
export function exportReport(
  session: LibrarySession,
  input: ReportExport,
  options: ReportOptions,
): Promise<ExportedReport> {
  return session.documentTurns.take(options.signal, () => exportInTurn(session, input, options));
}

async function exportInTurn(
  session: LibrarySession,
  input: ReportExport,
  options: ReportOptions,
): Promise<ExportedReport> {
  const { caseId, format, recipient, purpose } = input;
  const edition = nextEdition(session.db, caseId);
  const document = investigationReport(session, caseId, edition);
  const password = format === 'pdf' ? input.password : null;
  const rendered = await renderReport(session, { document, format, password }, options);
  options.onProgress({ stage: 'write', done: 0, total: 1 });
  let disclosure: Disclosure | undefined;
  const beforeRelease = (written: Written): void => {
    disclosure = inTransaction(session.db, () => {
      for (const { facts } of openCase(session, caseId).exhibits) {
        if (document.exhibits.some((exhibit) => exhibit.id === facts.id)) {
          recordCustody(session, facts, {
            kind: 'exported',
            reason: `Bound in the report, edition ${edition}`,
          });
        }
      }
      const leaving = { what: 'report', format, edition, recipient, purpose } as const;
      return recordDisclosure(session, caseId, { ...leaving, ...written });
    });
  };
  await writeTarget(input.target, [rendered.bytes], { signal: options.signal, beforeRelease });
  options.onProgress({ stage: 'write', done: 1, total: 1 });
  if (!disclosure) throw new Error('released without being logged');
  return { disclosure, pageCount: rendered.pageCount };
}
