import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { all, each, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { CheckpointRow } from '../audit/audit-repo.ts';
import type { ReadEntry } from '../audit/read-log.ts';

/** A library whose log has come with a case. */
export const JoinedLibrary = z.object({
  libraryId: z.string(),
  name: z.string(),
  publicKey: z.string(),
});
export type JoinedLibrary = z.infer<typeof JoinedLibrary>;

const JoinedRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  kind: z.string(),
  caseId: z.string().nullable(),
  public: z.string(),
  commitment: z.string(),
  hash: z.string(),
  salt: z.string().nullable(),
  body: z.string().nullable(),
});

/** An entry of a joined log as stored; salt and body are null where they were withheld. */
export type JoinedRow = z.infer<typeof JoinedRow>;

const entryColumns = `e.seq, e.at, e.kind, e.case_id AS caseId, e.public, e.commitment, e.hash, b.salt, b.body`;
const entryTables = `joined_log_entries e
  LEFT JOIN joined_log_bodies b ON b.library_id = e.library_id AND b.seq = e.seq`;

/** Libraries whose logs are joined to this one's. */
export function listJoinedLibraries(db: ReadDb): JoinedLibrary[] {
  return all(
    db,
    JoinedLibrary,
    `SELECT library_id AS libraryId, name, public_key AS publicKey FROM joined_libraries
     ORDER BY library_id`,
  );
}

/** Those of them in whose logs there are entries of a case. */
export function joinedLibrariesOf(db: ReadDb, caseId: string): JoinedLibrary[] {
  return all(
    db,
    JoinedLibrary,
    `SELECT library_id AS libraryId, name, public_key AS publicKey FROM joined_libraries
     WHERE library_id IN (SELECT library_id FROM joined_log_entries WHERE case_id = ?)
     ORDER BY library_id`,
    [caseId],
  );
}

/** One library whose log is joined. */
export function findJoinedLibrary(db: ReadDb, libraryId: string): JoinedLibrary | undefined {
  return listJoinedLibraries(db).find((library) => library.libraryId === libraryId);
}

/** Stores a library whose log comes for the first time. */
export function insertJoinedLibrary(db: WriteDb, library: JoinedLibrary): void {
  run(
    db,
    'INSERT INTO joined_libraries (library_id, name, public_key) VALUES (@libraryId, @name, @publicKey)',
    library,
  );
}

const Hash = z.object({ hash: z.string() });

/** The hash of one entry of a joined log. */
export function joinedHashAt(db: ReadDb, libraryId: string, seq: number): string | undefined {
  return get(db, Hash, 'SELECT hash FROM joined_log_entries WHERE library_id = ? AND seq = ?', [
    libraryId,
    seq,
  ])?.hash;
}

/** Stores an entry that is not there yet, and its body where that is new. */
export function putJoinedEntry(db: WriteDb, libraryId: string, entry: ReadEntry): void {
  const { header, hash, shown } = entry;
  run(
    db,
    `INSERT INTO joined_log_entries (library_id, seq, at, kind, case_id, public, commitment, hash)
     VALUES (@libraryId, @seq, @at, @kind, @caseId, @public, @commitment, @hash)
     ON CONFLICT (library_id, seq) DO NOTHING`,
    { ...header, libraryId, public: canonicalJson(header.public), hash },
  );
  if (!shown) return;
  run(
    db,
    `INSERT INTO joined_log_bodies (library_id, seq, salt, body) VALUES (@libraryId, @seq, @salt, @body)
     ON CONFLICT (library_id, seq) DO NOTHING`,
    { libraryId, seq: header.seq, ...shown },
  );
}

/** Stores a checkpoint that is not there yet. */
export function putJoinedCheckpoint(db: WriteDb, libraryId: string, row: CheckpointRow): void {
  run(
    db,
    `INSERT INTO joined_checkpoints (library_id, size, head, at, signature)
     VALUES (@libraryId, @size, @head, @at, @signature) ON CONFLICT (library_id, size) DO NOTHING`,
    { ...row, libraryId },
  );
}

/** Every entry of a joined log, oldest first, one at a time. */
export function eachJoinedEntry(db: ReadDb, libraryId: string): Generator<JoinedRow> {
  return each(
    db,
    JoinedRow,
    `SELECT ${entryColumns} FROM ${entryTables} WHERE e.library_id = ? ORDER BY e.seq`,
    [libraryId],
  );
}

/** Checkpoints of a joined log, oldest first. */
export function joinedCheckpoints(db: ReadDb, libraryId: string): CheckpointRow[] {
  return all(
    db,
    CheckpointRow,
    'SELECT size, head, at, signature FROM joined_checkpoints WHERE library_id = ? ORDER BY size',
    [libraryId],
  );
}

/** Entries of one case in a joined log: those after one number up to another, newest first. */
export function joinedEntriesOfCase(
  db: ReadDb,
  caseId: string,
  span: { libraryId: string; afterSeq: number; upToSeq: number },
): JoinedRow[] {
  return all(
    db,
    JoinedRow,
    `SELECT ${entryColumns} FROM ${entryTables}
     WHERE e.case_id = @caseId AND e.library_id = @libraryId AND e.seq > @afterSeq AND e.seq <= @upToSeq
     ORDER BY e.seq DESC`,
    { caseId, ...span },
  );
}

const Arrival = z.object({ seq: z.number().int(), body: z.string() });

/** Entries of this library's log with which a case came in, oldest first. */
export function arrivalsOf(db: ReadDb, caseId: string): z.infer<typeof Arrival>[] {
  return all(
    db,
    Arrival,
    `SELECT l.seq, l.body FROM handovers h JOIN audit_log l ON l.seq = h.log_seq
     WHERE h.case_id = ? AND h.direction = 'in' ORDER BY l.seq`,
    [caseId],
  );
}
