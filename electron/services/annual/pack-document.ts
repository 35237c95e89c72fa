import { buildPack } from '../../../shared/annual/pack/build.ts';
import { decisionsOf } from '../../../shared/annual/pack/decisions.ts';
import type { PublishedAnnual } from '../../../shared/annual/pack/published.ts';
import { packSections } from '../../../shared/annual/pack/sections.ts';
import { sectionKey } from '../../../shared/books/annual-book.ts';
import { entryAt } from '../../../shared/books/books.ts';
import type { ReportDocument } from '../../../shared/report/model.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { now, type Session } from '../session.ts';
import { readSettings } from '../settings/settings-service.ts';

/** The pack of a period as a document: what is published, with the Director's words and the decisions sought. */
export function packDocument(
  session: Session,
  annual: PublishedAnnual,
  as: { issue: number | null; recipient: string; correction: string },
): ReportDocument {
  const book = listBookRecords(session.db, 'annual');
  const { periodId } = annual;
  const review = entryAt(book, 'annual_review', periodId);
  const { directorName, office } = readSettings(session.db);
  const texts = packSections.flatMap((section) => {
    const { text } = entryAt(book, 'annual_section', sectionKey(periodId, section));
    return text ? [[section, text] as const] : [];
  });
  return buildPack({
    annual,
    texts: Object.fromEntries(texts),
    decisions: decisionsOf(book, periodId)
      .map(({ body }) => body)
      .filter(({ text }) => text.trim() !== ''),
    recipient: as.recipient || review.recipient || 'The Board of Trustees',
    meetingOn: review.meetingOn,
    director: directorName,
    office,
    issue: as.issue,
    correction: as.correction,
    createdAt: now(session),
  });
}
