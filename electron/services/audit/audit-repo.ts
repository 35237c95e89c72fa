import { z } from 'zod';
import type { ReadDb, WriteDb } from '../../db/sql.ts';
import { all, each, get, run } from '../../db/sql.ts';

/** A log entry as stored. `public` and `body` are canonical JSON. */
export const EntryRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  kind: z.string(),
  case_id: z.string().nullable(),
  public: z.string(),
  salt: z.string(),
  body: z.string(),
  commitment: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
});
export type EntryRow = z.infer<typeof EntryRow>;

/** A signed statement about the log as stored: how long it was and which hash it ended in. */
export const CheckpointRow = z.object({
  size: z.number().int(),
  head: z.string(),
  at: z.string(),
  signature: z.string(),
});
export type CheckpointRow = z.infer<typeof CheckpointRow>;

const Head = z.object({ seq: z.number().int(), hash: z.string() });

const ENTRY_COLUMNS = `seq, at, kind, case_id, public, salt, body, commitment, prev_hash, hash`;

/** The number and hash of the newest entry, or `undefined` for an empty log. */
export function lastEntry(db: ReadDb): z.infer<typeof Head> | undefined {
  return get(db, Head, 'SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1');
}

/** The hash of one entry, or `undefined` when the log is not that long. */
export function hashAt(db: ReadDb, seq: number): string | undefined {
  return get(db, Head, 'SELECT seq, hash FROM audit_log WHERE seq = ?', [seq])?.hash;
}

/** Stores one entry. */
export function insertEntry(db: WriteDb, row: EntryRow): void {
  run(
    db,
    `INSERT INTO audit_log (${ENTRY_COLUMNS}) VALUES
      (@seq, @at, @kind, @case_id, @public, @salt, @body, @commitment, @prev_hash, @hash)`,
    row,
  );
}

/** Every entry, oldest first, one at a time. */
export function eachEntry(db: ReadDb): Generator<EntryRow> {
  return each(db, EntryRow, `SELECT ${ENTRY_COLUMNS} FROM audit_log ORDER BY seq`);
}

/** Entries of one case, newest first, those before `beforeSeq` where it is given. */
export function entriesOfCase(
  db: ReadDb,
  caseId: string,
  beforeSeq: number | null,
  limit: number,
): EntryRow[] {
  return all(
    db,
    EntryRow,
    `SELECT ${ENTRY_COLUMNS} FROM audit_log WHERE case_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
    [caseId, beforeSeq ?? Number.MAX_SAFE_INTEGER, limit],
  );
}

/** Entries about a book, newest first; those that changed one of its entries where an id is given. */
export function entriesOfBook(
  db: ReadDb,
  query: { book: string; entryId: string | null; beforeSeq: number | null },
  limit: number,
): EntryRow[] {
  const { book, entryId, beforeSeq } = query;
  return all(
    db,
    EntryRow,
    `SELECT ${ENTRY_COLUMNS} FROM audit_log
     WHERE kind IN ('book.edited', 'book.undone', 'book.redone', 'document.kept') AND seq < @before
       AND body ->> 'book' = @book AND (@entryId IS NULL OR instr(body, json_quote(@entryId)) > 0)
     ORDER BY seq DESC LIMIT @limit`,
    { book, entryId, before: beforeSeq ?? Number.MAX_SAFE_INTEGER, limit },
  );
}

/** Entries of one case that tell of people's records. */
export function entriesAboutPeople(db: ReadDb, caseId: string): EntryRow[] {
  return all(
    db,
    EntryRow,
    `SELECT ${ENTRY_COLUMNS} FROM audit_log WHERE case_id = ? AND instr(body, '"kind":"person"') > 0`,
    [caseId],
  );
}

/** Every checkpoint, oldest first. */
export function allCheckpoints(db: ReadDb): CheckpointRow[] {
  return all(
    db,
    CheckpointRow,
    'SELECT size, head, at, signature FROM audit_checkpoints ORDER BY size',
  );
}

/** The length of the log at the newest checkpoint; 0 when there is none. */
export function lastCheckpointSize(db: ReadDb): number {
  const Size = z.object({ size: z.number().nullable() });
  return get(db, Size, 'SELECT max(size) AS size FROM audit_checkpoints')?.size ?? 0;
}

/** Stores one checkpoint. */
export function insertCheckpoint(db: WriteDb, row: CheckpointRow): void {
  run(db, 'INSERT INTO audit_checkpoints VALUES (@size, @head, @at, @signature)', row);
}
