import { z } from 'zod';
import { type BookKind, type BookName, BookRecord } from '../../../shared/books/books.ts';
import { all, each, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

const StoredRecord = z
  .object({ kind: z.string(), id: z.string(), position: z.number(), body: z.string() })
  .transform((row) => ({ ...row, body: JSON.parse(row.body) as unknown }))
  .pipe(BookRecord);

/** Every entry of a book. */
export function listBookRecords(db: ReadDb, book: BookName): BookRecord[] {
  return all(
    db,
    StoredRecord,
    'SELECT kind, id, position, body FROM book_records WHERE book = ? ORDER BY kind, position, id',
    [book],
  );
}

/** The entries of one kind, in their order. */
export function listBookRecordsOfKind(db: ReadDb, book: BookName, kind: BookKind): BookRecord[] {
  return all(
    db,
    StoredRecord,
    'SELECT kind, id, position, body FROM book_records WHERE book = ? AND kind = ? ORDER BY position, id',
    [book, kind],
  );
}

/** Stores an entry in the state given, whether or not it was there before. */
export function putBookRecord(db: WriteDb, book: BookName, record: BookRecord, at: string): void {
  run(
    db,
    `INSERT INTO book_records (book, kind, id, position, body, created_at, updated_at)
     VALUES (@book, @kind, @id, @position, @body, @at, @at)
     ON CONFLICT (book, kind, id)
     DO UPDATE SET position = excluded.position, body = excluded.body, updated_at = excluded.updated_at`,
    {
      book,
      kind: record.kind,
      id: record.id,
      position: record.position,
      body: JSON.stringify(record.body),
      at,
    },
  );
}

/** Takes an entry out. */
export function removeBookRecord(db: WriteDb, book: BookName, kind: BookKind, id: string): void {
  run(db, 'DELETE FROM book_records WHERE book = ? AND kind = ? AND id = ?', [book, kind, id]);
}

const StoredBody = z.object({
  book: z.string(),
  kind: z.string(),
  id: z.string(),
  body: z.string(),
});

/** Every entry of every book as stored, one at a time. */
export function eachBookRecord(db: ReadDb): Generator<z.infer<typeof StoredBody>> {
  return each(db, StoredBody, 'SELECT book, kind, id, body FROM book_records');
}
