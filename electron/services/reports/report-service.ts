import { inTransaction } from '../../db/sql.ts';
import type { CaseDetail, Disclosure } from '../../../shared/domain/case-detail.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { findGaps, unexplained } from '../../../shared/domain/gaps.ts';
import type { LetterKind } from '../../../shared/domain/letter.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { assertHere, assertNoOwnPart, openCase } from '../cases/case-service.ts';
import { nextEdition } from '../disclosures/disclosure-repo.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { recordCustody } from '../evidence/custody.ts';
import type { Rendered } from '../../documents/protocol.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import { realAddressee, recordNamed } from '../people/real-addressee.ts';
import { now } from '../session.ts';
import { caseDocument } from './case-document.ts';
import { renderDocument } from './document-renderer.ts';
import { exhibitSource } from './exhibit-source.ts';

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

/** Renders a document with the exhibits of its case. */
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
export type DocumentExport = {
  readonly caseId: string;
  readonly document: CaseDocument;
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

/** Documents of which a case has one each, issued in numbered editions. */
const withEditions: readonly CaseDocument['kind'][] = ['report', 'decision', 'process_record'];

/**
 * Exports a document of a case: rendered, written whole, logged as a disclosure with its hash, and only then there.
 *
 * Each exhibit bound in it gets an entry in its chain of custody. Throws for a final report `gaps_open` while something is
 * missing without a reason and `handed_over` while the case is worked on elsewhere, `director_conflicted` for a final report or
 * a decision where whoever asks has a part in the case; otherwise `not_found`, `cancelled`, and as rendering and writing do.
 */
export function exportDocument(
  session: LibrarySession,
  input: DocumentExport,
  options: ReportOptions,
): Promise<ExportedDocument> {
  return session.documentTurns.take(options.signal, () => exportInTurn(session, input, options));
}

async function exportInTurn(
  session: LibrarySession,
  input: DocumentExport,
  options: ReportOptions,
): Promise<ExportedDocument> {
  const { caseId, format, document: what } = input;
  assertIssuable(session, caseId, what);
  const edition = withEditions.includes(what.kind)
    ? nextEdition(session.db, caseId, what.kind)
    : null;
  const addressed = realAddressee(session, caseId, what);
  const document = caseDocument(session, caseId, what, edition, addressed);
  const password = format === 'pdf' ? input.password : null;
  const rendered = await renderReport(session, { document, format, password }, options);
  options.onProgress({ stage: 'write', done: 0, total: 1 });
  let disclosure: Disclosure | undefined;
  const beforeRelease = (written: Written): void => {
    disclosure = inTransaction(session.db, () => {
      recordBound(session, caseId, document, `Bound in the report, edition ${edition ?? 0}`);
      if (addressed) recordNamed(session, caseId, addressed, input.purpose);
      const leaving = {
        what: what.kind,
        format,
        edition: edition ?? 0,
        recipient: input.recipient,
        purpose: purposeOf(input),
      };
      return recordDisclosure(session, caseId, { ...leaving, ...written });
    });
  };
  const { signal } = options;
  await writeTarget(session, input.target, [rendered.bytes], { signal, beforeRelease });
  options.onProgress({ stage: 'write', done: 1, total: 1 });
  if (!disclosure) throw new Error('released without being logged');
  return { disclosure, pageCount: rendered.pageCount };
}

/**
 * A final report is one that nothing is missing from without a reason, issued where the case is worked on; a draft may leave at
 * any time. What tells of a decision is not issued by anybody who has a part in the case (clause 4.1).
 */
function assertIssuable(session: LibrarySession, caseId: string, document: CaseDocument): void {
  const isFinal = document.kind === 'report' && document.isFinal;
  const detail = openCase(session, caseId);
  if (isFinal) assertHere(session, caseId);
  if (isFinal || tellsDecision(detail, document)) assertNoOwnPart(detail);
  if (!isFinal) return;
  const open = unexplained(findGaps(detail, now(session)), detail).filter(
    ({ before }) => before !== 'closing',
  );
  if (open.length > 0) {
    throw new DomainError('gaps_open', 'something is missing', { gaps: open.length });
  }
}

/** Letters that tell what was decided. */
const decisionLetters: readonly LetterKind[] = ['outcome', 'appeal_outcome', 'no_further_action'];

function tellsDecision({ records }: CaseDetail, document: CaseDocument): boolean {
  if (document.kind === 'decision') return true;
  if (document.kind !== 'letter') return false;
  const letter = records.letters.find(({ id }) => id === document.id);
  return letter !== undefined && decisionLetters.includes(letter.body.kind);
}

/** The log tells a final report from a draft. */
function purposeOf({ document, purpose }: DocumentExport): string {
  if (document.kind !== 'report') return purpose;
  return [document.isFinal ? 'Final' : 'Draft', purpose.trim()].filter(Boolean).join(': ');
}

function recordBound(
  session: LibrarySession,
  caseId: string,
  document: ReportDocument,
  reason: string,
): void {
  const bound = new Set(document.exhibits.map(({ id }) => id));
  for (const { facts } of openCase(session, caseId).exhibits) {
    if (bound.has(facts.id)) recordCustody(session, facts, { kind: 'exported', reason });
  }
}
