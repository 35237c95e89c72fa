import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { findGaps, unexplained } from '../../../shared/domain/gaps.ts';
import type { LetterKind } from '../../../shared/domain/letter.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { assertHere, assertNoOwnPart, openCase } from '../cases/case-service.ts';
import { nextEdition } from '../disclosures/disclosure-repo.ts';
import { recordCustody } from '../evidence/custody.ts';
import type { LibrarySession } from '../library-session.ts';
import { realAddressee, recordNamed } from '../people/real-addressee.ts';
import { now } from '../session.ts';
import { caseDocument } from './case-document.ts';
import {
  type DocumentRelease,
  type ExportedDocument,
  releaseDocument,
} from './release-document.ts';
import type { ReportOptions } from './render-report.ts';

/** A document of a case that leaves, and how. */
export type DocumentExport = DocumentRelease & {
  readonly caseId: string;
  readonly document: CaseDocument;
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

function exportInTurn(
  session: LibrarySession,
  input: DocumentExport,
  options: ReportOptions,
): Promise<ExportedDocument> {
  const { caseId, document: what } = input;
  assertIssuable(session, caseId, what);
  const edition = withEditions.includes(what.kind)
    ? nextEdition(session.db, caseId, what.kind)
    : null;
  const addressed = realAddressee(session, caseId, what);
  const document = caseDocument(session, caseId, what, edition, addressed);
  const release = { ...input, purpose: purposeOf(input) };
  return releaseDocument(session, { caseId, what: what.kind, document }, release, options, () => {
    recordBound(session, caseId, document, `Bound in the report, edition ${edition ?? 0}`);
    if (addressed) recordNamed(session, caseId, addressed, input.purpose);
    return edition ?? 0;
  });
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
