import { z } from 'zod';
import { type BookName, KeptDocument } from '../../../shared/books/books.ts';
import { all, each, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

const columns = `id, book, file_name AS fileName, size_bytes AS sizeBytes, mime, sha256, received_at AS receivedAt`;

/** A kept document with the name of the blob that holds its bytes. */
export const StoredDocument = KeptDocument.extend({ blobName: z.string() });
export type StoredDocument = z.infer<typeof StoredDocument>;

/** Documents kept with a book, in the order they came. */
export function listDocuments(db: ReadDb, book: BookName): KeptDocument[] {
  return all(
    db,
    KeptDocument,
    `SELECT ${columns} FROM kept_documents WHERE book = ? ORDER BY received_at, id`,
    [book],
  );
}

/** One kept document. */
export function findDocument(db: ReadDb, id: string): StoredDocument | undefined {
  return get(
    db,
    StoredDocument,
    `SELECT ${columns}, blob_name AS blobName FROM kept_documents WHERE id = ?`,
    [id],
  );
}

/** Every kept document, one at a time. */
export function eachDocument(db: ReadDb): Generator<StoredDocument> {
  return each(db, StoredDocument, `SELECT ${columns}, blob_name AS blobName FROM kept_documents`);
}

/** Stores the facts of a new document. */
export function insertDocument(db: WriteDb, document: StoredDocument): void {
  run(
    db,
    `INSERT INTO kept_documents (id, book, blob_name, file_name, size_bytes, mime, sha256, received_at)
     VALUES (@id, @book, @blobName, @fileName, @sizeBytes, @mime, @sha256, @receivedAt)`,
    document,
  );
}
