import { z } from 'zod';
import { all, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { AnyRecord, type RecordKind } from '../../../shared/domain/records.ts';

const StoredRecord = z
  .object({ kind: z.string(), id: z.string(), position: z.number(), body: z.string() })
  .transform((row) => ({ ...row, body: JSON.parse(row.body) as unknown }))
  .pipe(AnyRecord);

/** All records of a case. */
export function listRecords(db: ReadDb, caseId: string): AnyRecord[] {
  return all(
    db,
    StoredRecord,
    'SELECT kind, id, position, body FROM records WHERE case_id = ? ORDER BY kind, position, id',
    [caseId],
  );
}

/** The records of some kinds of a case. */
export function listRecordsOf(
  db: ReadDb,
  caseId: string,
  kinds: readonly RecordKind[],
): AnyRecord[] {
  return all(
    db,
    StoredRecord,
    `SELECT kind, id, position, body FROM records
     WHERE case_id = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY kind, position, id`,
    [caseId, JSON.stringify(kinds)],
  );
}

/** Stores a record in the state given, whether or not it was there before. */
export function putRecord(db: WriteDb, caseId: string, record: AnyRecord, at: string): void {
  run(
    db,
    `INSERT INTO records (case_id, kind, id, position, body, created_at, updated_at)
     VALUES (@caseId, @kind, @id, @position, @body, @at, @at)
     ON CONFLICT (case_id, kind, id)
     DO UPDATE SET position = excluded.position, body = excluded.body, updated_at = excluded.updated_at`,
    {
      caseId,
      kind: record.kind,
      id: record.id,
      position: record.position,
      body: JSON.stringify(record.body),
      at,
    },
  );
}

/** Takes a record out. */
export function removeRecord(db: WriteDb, caseId: string, kind: RecordKind, id: string): void {
  run(db, 'DELETE FROM records WHERE case_id = ? AND kind = ? AND id = ?', [caseId, kind, id]);
}
