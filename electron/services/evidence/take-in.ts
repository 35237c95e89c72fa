import { inTransaction } from '../../db/sql.ts';
import { exhibitNumber, type ExhibitFacts, initialsOf } from '../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../shared/errors.ts';
import { requireOpenCase } from '../cases/case-service.ts';
import { refreshColumns } from '../cases/commit-changes.ts';
import { now, type Session } from '../session.ts';
import type { BlobStore, StoredBlob } from './blob-store.ts';
import type { PutOptions } from './blob-writer.ts';
import type { ByteSource } from './byte-source.ts';
import { contentTypeOf, headBytes } from './content-type.ts';
import { recordCustody } from './custody.ts';
import { findSameContent, insertExhibit, reserveNumber, takeNextNumber } from './exhibit-repo.ts';

/** What taking evidence in works with: a session with a place for the bytes. */
export type EvidenceSession = Session & { readonly library: { readonly blobs: BlobStore } };

/** Bytes that are in the library, durably, but not yet part of a case; what no case takes is swept away at the next opening. */
export type StoredContent = Omit<StoredBlob, 'isNew'> & Pick<ExhibitFacts, 'mime' | 'kind'>;

/** One thing on its way to becoming an exhibit. */
export type Incoming = {
  readonly caseId: string;
  readonly source: ByteSource;
  /** A label only; nothing is ever read from or written to a place of this name. */
  readonly fileName: string;
  /** How it came, for the chain of custody. */
  readonly reason: string;
};

/** Stored content with what makes it an exhibit. */
export type Entering = {
  readonly caseId: string;
  readonly fileName: string;
  readonly content: StoredContent;
  /** Facts that an exhibit brings along from another library; a number brought along is never given out again. */
  readonly given?: Partial<Pick<ExhibitFacts, 'id' | 'number' | 'receivedAt'>>;
};

/**
 * Takes bytes in as an exhibit of an open case: stores them, tells their type by their content, gives them a number and
 * enters them as received. When it returns, the exhibit survives a power cut.
 *
 * Throws `case_closed`, `not_found`, `file_empty`, and as `BlobStore.put` does; the source is closed in any case.
 */
export async function takeIn(
  session: EvidenceSession,
  { caseId, source, fileName, reason }: Incoming,
  options: PutOptions = {},
): Promise<ExhibitFacts> {
  const content = await storeContent(session, source, fileName, options);
  return inTransaction(session.db, () => {
    requireOpenCase(session, caseId);
    const facts = enterExhibit(session, { caseId, fileName, content });
    recordCustody(session, facts, { kind: 'received', reason });
    refreshColumns(session, caseId, facts.receivedAt);
    return facts;
  });
}

/** Stores bytes and tells their type: the bytes are durable before any row names them. Throws `file_empty`, and as `BlobStore.put` does. */
export async function storeContent(
  session: EvidenceSession,
  source: ByteSource,
  fileName: string,
  options: PutOptions = {},
): Promise<StoredContent> {
  const { blobs } = session.library;
  if (source.sizeBytes === 0) {
    await source.close();
    throw new DomainError('file_empty', 'the file is empty');
  }
  const { blobName, sha256, sizeBytes } = await blobs.put(source, options);
  // Told from what was stored, not from the source: these are the bytes that will be shown.
  const head = await blobs.readRange(blobName, 0, headBytes);
  const { mime, kind } = await contentTypeOf(head, fileName);
  return { blobName, sha256, sizeBytes, mime, kind };
}

/**
 * Makes stored content an exhibit of a case, with a number of its own.
 *
 * Bytes that the case holds already make an exhibit too (somebody else handed them in as well), which says of which one
 * it is a duplicate. Call inside a transaction that also records how it was received.
 */
export function enterExhibit(
  session: Session,
  { caseId, fileName, content, given = {} }: Entering,
): ExhibitFacts {
  const { db } = session;
  const { blobName, ...known } = content;
  const { initials, sequence } = given.number
    ? keepNumber(session, caseId, given.number)
    : nextNumber(session, caseId);
  const facts: ExhibitFacts = {
    id: given.id ?? session.newId(),
    caseId,
    number: exhibitNumber(initials, sequence),
    fileName,
    ...known,
    duplicateOfId: findSameContent(db, caseId, content.sha256)?.id ?? null,
    receivedAt: given.receivedAt ?? now(session),
  };
  insertExhibit(db, facts, { blobName, initials, sequence });
  return facts;
}

type ExhibitKey = { initials: string; sequence: number };

function nextNumber(session: Session, caseId: string): ExhibitKey {
  const initials = initialsOf(session.actor());
  return { initials, sequence: takeNextNumber(session.db, caseId, initials) };
}

function keepNumber(session: Session, caseId: string, number: string): ExhibitKey {
  const [, initials, digits] = /^EX-([A-Z]{1,4})-(\d{3,})$/.exec(number) ?? [];
  if (!initials || !digits) throw new DomainError('invalid_input', 'not an exhibit number');
  const sequence = Number(digits);
  reserveNumber(session.db, caseId, initials, sequence);
  return { initials, sequence };
}
