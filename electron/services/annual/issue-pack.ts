import type { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import { periodOf } from '../../../shared/annual/facts/period.ts';
import { overlapInWords, type PeriodOverlap } from '../../../shared/annual/pack/overlap.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { appendEntry } from '../audit/audit-log.ts';
import type { LibrarySession } from '../library-session.ts';
import {
  type DocumentRelease,
  type ExportedDocument,
  releaseDocument,
} from '../reports/release-document.ts';
import type { ReportOptions } from '../reports/render-report.ts';
import { now, type Session } from '../session.ts';
import type { PublishedAnnual } from '../../../shared/annual/pack/published.ts';
import { checkCorrection, checkTexts } from './check-texts.ts';
import { countAnnual } from './count-annual.ts';
import { packDocument } from './pack-document.ts';
import {
  findIssuedPack,
  freeze,
  insertIssuedPack,
  listIssuedPacks,
  nextIssue,
} from './pack-repo.ts';

const leaving = { caseId: null, what: 'annual_pack' } as const;

/** The pack of a period as a draft, for looking. */
export function draftPack(session: LibrarySession, periodId: string): ReportDocument {
  const { annual } = countAnnual(session, periodId, `${periodId} draft`);
  return packDocument(session, annual, { issue: null, recipient: '', correction: '' });
}

/**
 * Issues a pack: counts, writes the file, and freezes the pack with its number and hash in the moment in which the file
 * appears. Either all of it happens or none. A further issue of the same period says what it corrects.
 *
 * Throws `invalid_input` for a further issue without a reason, `period_overlaps` where a pack was issued for a
 * period that shares some of its days, `identifying_text` while the Director's words, or what the issue corrects, name somebody or
 * may tell what is hidden, and as rendering and writing do.
 */
export function issuePack(
  session: LibrarySession,
  input: DocumentRelease & { periodId: string; correction: string },
  options: ReportOptions,
): Promise<ExportedDocument & { issued: IssuedPack }> {
  return session.documentTurns.take(options.signal, async () => {
    const { db } = session;
    const { recipient, correction } = input;
    const { id: periodId } = periodOf(input.periodId);
    const issue = nextIssue(db, periodId);
    if (issue > 1 && correction.trim() === '') {
      throw new DomainError('invalid_input', 'a further issue says what it corrects');
    }
    const id = session.newId();
    const { annual, counts, published, days, overlap } = countAnnual(session, periodId, id);
    assertNoOverlap(session, overlap);
    assertNoRisk(session, annual, correction);
    const document = packDocument(session, annual, { issue, recipient, correction });
    const { content, sha256 } = freeze({ document, published, days, counts });
    const issued = { id, periodId, issue, recipient, correction, at: now(session), sha256 };
    const exported = await releaseDocument(
      session,
      { ...leaving, document },
      input,
      options,
      () => {
        const label = `Issued the annual review ${document.reference}`;
        const body = { actor: session.actor(), label, pack: issued };
        const { seq } = appendEntry(
          db,
          { kind: 'pack.issued', caseId: null, body, public: { sha256 } },
          session.clock,
        );
        insertIssuedPack(db, issued, { content, logSeq: seq });
        return issue;
      },
    );
    return { ...exported, issued };
  });
}

/** Two packs of periods that share some days, but not all, would tell the difference of the two. What a pack compares with counts too. */
function assertNoOverlap({ db }: Session, overlap: PeriodOverlap | null): void {
  if (!overlap) return;
  const details = overlapInWords(overlap, listIssuedPacks(db));
  throw new DomainError('period_overlaps', `shares days with ${details.pack}`, details);
}

/**
 * Names and references never leave; other words that may tell something leave once the Director has said why they stay. What an
 * issue corrects stands on its cover, and may tell nothing at all.
 */
function assertNoRisk(session: LibrarySession, annual: PublishedAnnual, correction: string): void {
  const risks = checkTexts(session, annual).filter(
    ({ risk, kept }) => risk === 'name' || risk === 'reference' || kept.trim() === '',
  );
  const places = risks.length + checkCorrection(session, annual, correction).length;
  if (places > 0) throw new DomainError('identifying_text', 'the text may identify', { places });
}

/** Writes an issued pack again, exactly as it was frozen. Throws `not_found`, and as rendering and writing do. */
export function exportIssuedPack(
  session: LibrarySession,
  input: DocumentRelease & { packId: string },
  options: ReportOptions,
): Promise<ExportedDocument> {
  return session.documentTurns.take(options.signal, () => {
    const { issued, frozen } = requireIssuedPack(session, input.packId);
    const { document } = frozen;
    return releaseDocument(session, { ...leaving, document }, input, options, () => issued.issue);
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
