import type { ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError, toAppError, type ErrorCode } from '../../../shared/errors.ts';
import { isPrintedAsText, whyNotPrinted } from '../../../shared/report/investigation/exhibits.ts';
import { emailNotes, emailText } from '../../../shared/report/email-text.ts';
import { textSheets } from '../../../shared/report/text-sheets.ts';
import type { PageImage, Printable } from '../../documents/exhibits/printable.ts';
import type { DocumentFormat } from '../../documents/protocol.ts';
import { previewKindOf } from '../evidence/content-type.ts';
import { requireExhibit } from '../evidence/custody.ts';
import { requireBlob } from '../evidence/exhibit-viewer.ts';
import type { LibrarySession } from '../library-session.ts';
import { withholderFor } from '../people/withhold.ts';
import type { ExhibitSource } from './document-renderer.ts';

/** Formats that PDF and DOCX hold as they are, so that what is printed is what was received. */
const keptAsTheyAre = ['image/png', 'image/jpeg'];

/** Files above this are not bound: a report that size opens nowhere. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/**
 * Hands out a case's exhibits in printable form. What a parser cannot read becomes a page that says why.
 *
 * Throws `integrity_failed` or `blob_missing` for an exhibit that is not as it was received.
 */
export function exhibitSource(session: LibrarySession, format: DocumentFormat): ExhibitSource {
  return async (exhibitId, signal) => {
    const facts = requireExhibit(session, exhibitId);
    try {
      return await printable(session, facts, format, signal);
    } catch (error) {
      const reason = reasonFor(toAppError(error).code);
      if (reason === null) throw naming(facts, error);
      return { as: 'unplaceable', reason };
    }
  };
}

/** The failure with the exhibit it is about, so that the person knows which of many to look at. */
function naming({ number }: ExhibitFacts, error: unknown): unknown {
  if (!(error instanceof DomainError) || error.code === 'cancelled') return error;
  return new DomainError(error.code, `${number}: ${error.message}`, { exhibit: number });
}

async function printable(
  session: LibrarySession,
  facts: ExhibitFacts,
  format: DocumentFormat,
  signal: AbortSignal,
): Promise<Printable> {
  const kind = previewKindOf(facts.mime);
  if (kind === 'text' && isPrintedAsText(facts.mime)) return written(session, facts, signal);
  if (kind !== 'image' && kind !== 'pdf') {
    return { as: 'unplaceable', reason: whyNotPrinted(facts.kind) };
  }
  if (facts.sizeBytes > LARGEST_BYTES) {
    return { as: 'unplaceable', reason: 'The file is too large to be bound into a report.' };
  }
  await assertAsReceived(session, facts, signal);
  // A parser opens every file first: what it refuses never reaches the process that binds.
  const described = await session.viewer.facts(facts.id, signal);
  if (kind === 'pdf' && format === 'pdf')
    return { as: 'pdf', bytes: await original(session, facts) };
  if (keptAsTheyAre.includes(facts.mime)) {
    const mime = facts.mime === 'image/png' ? 'image/png' : 'image/jpeg';
    return {
      as: 'images',
      images: [{ mime, bytes: await original(session, facts), orientation: null }],
    };
  }
  const pageCount = described.kind === 'pdf' ? described.pages : 1;
  const images: PageImage[] = [];
  for (let page = 1; page <= pageCount; page++) {
    const { mime, bytes, orientation } = await session.viewer.printable(facts.id, page, signal);
    images.push({ mime, bytes: new Uint8Array(bytes), orientation });
  }
  return { as: 'images', images };
}

/** A text as lines, with the names of protected people taken out as everywhere in a document; the reader is told of both. */
async function written(
  session: LibrarySession,
  facts: ExhibitFacts,
  signal: AbortSignal,
): Promise<Printable> {
  await assertAsReceived(session, facts, signal);
  const words = await wordsOf(session, facts, signal);
  if (words === null) return { as: 'unplaceable', reason: emailNotTakenApart };
  const { text } = words;
  const shown = withholderFor(session, facts.caseId).text(text);
  const { sheets, isShortened } = textSheets(shown);
  const notes = [
    ...words.notes,
    shown === text ? '' : 'Names of protected people have been taken out.',
    isShortened || words.isTruncated ? 'Only the beginning is printed.' : '',
  ];
  return {
    as: 'text',
    sheets: sheets.map((lines) => [...lines]),
    note: notes.filter(Boolean).join(' '),
  };
}

/** Encoded as it is, the source of an e-mail would show nobody anything, and could carry a protected name past the reader. */
const emailNotTakenApart =
  'This e-mail could not be taken apart. Its source is kept with the case and can be supplied.';

type Words = {
  readonly text: string;
  readonly isTruncated: boolean;
  readonly notes: readonly string[];
};

/** What a text says; null for an e-mail that cannot be taken apart. */
async function wordsOf(
  { viewer }: LibrarySession,
  { id, mime }: ExhibitFacts,
  signal: AbortSignal,
): Promise<Words | null> {
  if (mime === 'message/rfc822') {
    const email = await viewer.email(id, signal);
    return email && { text: emailText(email), isTruncated: false, notes: emailNotes(email) };
  }
  const { text, isTruncated } = await viewer.text(id, signal);
  const note = 'The text of the file, set anew. The original is kept with the case.';
  return { text, isTruncated, notes: [note] };
}

/** The report prints an exhibit's hash beside its pages: stored files that were exchanged for one another open without complaint. */
async function assertAsReceived(
  session: LibrarySession,
  facts: ExhibitFacts,
  signal: AbortSignal,
): Promise<void> {
  const { sha256 } = await session.library.blobs.measure(requireBlob(session, facts), signal);
  if (sha256 !== facts.sha256) {
    throw new DomainError('integrity_failed', `${facts.number} is not as it was received`);
  }
}

async function original(
  session: LibrarySession,
  facts: ExhibitFacts,
): Promise<Uint8Array<ArrayBuffer>> {
  const blobName = requireBlob(session, facts);
  return new Uint8Array(await session.library.blobs.readRange(blobName, 0, facts.sizeBytes));
}

/** A sentence for the reader, or null where the whole report should fail instead. */
function reasonFor(code: ErrorCode): string | null {
  switch (code) {
    case 'needs_password':
      return 'The file is protected by a password, so its pages cannot be read.';
    case 'damaged_file':
      return 'The file is damaged, so its pages cannot be read.';
    case 'too_large_to_preview':
      return 'The file is too large to be laid out safely.';
    case 'parser_failed':
      return 'The file could not be opened safely.';
    default:
      return null;
  }
}
