import { basename, extname } from 'node:path';
import type { BookName, KeptDocument } from '../../../shared/books/books.ts';
import type { Refusal } from '../../../shared/contract/common.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { DomainError, toTellableError } from '../../../shared/errors.ts';
import { inTransaction } from '../../db/sql.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { fileSource } from '../evidence/byte-source.ts';
import { type EvidenceSession, storeContent } from '../evidence/take-in.ts';
import { walkFiles, type WalkedEntry } from '../evidence/walk-files.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import { now } from '../session.ts';
import { insertDocument } from './document-repo.ts';
import { requireDocument } from './require-document.ts';

/** How keeping documents can be followed and stopped. */
export type KeepOptions = {
  readonly signal?: AbortSignal;
  /** Files done, of all. */
  readonly onProgress?: (done: number, total: number) => void;
};

/**
 * Keeps files with a book, encrypted as exhibits are. One that cannot be kept is refused by name with a reason and the others
 * are kept; cancelling refuses what is left as `cancelled`.
 */
export async function keepDocuments(
  session: EvidenceSession,
  { book, paths }: { book: BookName; paths: readonly string[] },
  { signal, onProgress }: KeepOptions = {},
): Promise<{ kept: KeptDocument[]; refused: Refusal[] }> {
  const entries = await walkFiles(paths);
  const kept: KeptDocument[] = [];
  const refused: Refusal[] = [];
  for (const [index, entry] of entries.entries()) {
    onProgress?.(index, entries.length);
    try {
      kept.push(await keep(session, book, entry, signal));
    } catch (error) {
      const { code, message } = toTellableError(error);
      refused.push({ file: entry.name, code, message });
    }
  }
  onProgress?.(entries.length, entries.length);
  return { kept, refused };
}

async function keep(
  session: EvidenceSession,
  book: BookName,
  entry: WalkedEntry,
  signal: AbortSignal | undefined,
): Promise<KeptDocument> {
  if (signal?.aborted) throw new DomainError('cancelled', 'stopped on request');
  if (entry.kind === 'unreadable_folder') {
    throw new DomainError('file_unreadable', 'the folder cannot be read');
  }
  const fileName = basename(entry.path);
  const source = await fileSource(entry.path);
  const content = await storeContent(session, source, fileName, { ...(signal && { signal }) });
  const { blobName, sizeBytes, mime, sha256 } = content;
  const document = {
    id: session.newId(),
    book,
    fileName,
    sizeBytes,
    mime,
    sha256,
    receivedAt: now(session),
  };
  inTransaction(session.db, () => {
    insertDocument(session.db, { ...document, blobName });
    const told = { actor: session.actor(), label: `Kept ${fileName}`, book, document };
    appendEntry(session.db, { kind: 'document.kept', caseId: null, body: told }, session.clock);
  });
  return document;
}

/**
 * Writes a kept document to a file the user chose and logs that it left the library. Throws `integrity_failed` when the stored
 * bytes are not those that were kept, and as `writeTarget` does.
 */
export async function exportDocument(
  session: LibrarySession,
  input: { documentId: string; target: string; recipient: string; purpose: string },
  signal: AbortSignal,
): Promise<Disclosure> {
  const document = requireDocument(session, input.documentId);
  const log = (written: Written): Disclosure => {
    if (written.sha256 !== document.sha256) {
      throw new DomainError('integrity_failed', 'the stored bytes are not those kept');
    }
    const format = extname(written.fileName).slice(1) || 'original';
    const { recipient, purpose } = input;
    const leaving = { what: 'kept_document', format, edition: 0, recipient, purpose } as const;
    return recordDisclosure(session, null, { ...leaving, ...written });
  };
  const content = session.library.blobs.read(document.blobName);
  return writeTarget(session, input.target, content, { signal, log });
}
