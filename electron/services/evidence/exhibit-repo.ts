import { z } from 'zod';
import { all, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { ExhibitFacts } from '../../../shared/domain/exhibit.ts';

const columns = `id, case_id AS caseId, number, file_name AS fileName, size_bytes AS sizeBytes, mime, kind, sha256,
  duplicate_of AS duplicateOfId, received_at AS receivedAt`;

/** Facts of all exhibits of a case, in the order they were received. */
export function listExhibitFacts(db: ReadDb, caseId: string): ExhibitFacts[] {
  return all(
    db,
    ExhibitFacts,
    `SELECT ${columns} FROM exhibits WHERE case_id = ? ORDER BY received_at, number`,
    [caseId],
  );
}

/** Facts of one exhibit. */
export function findExhibitFacts(db: ReadDb, exhibitId: string): ExhibitFacts | undefined {
  return get(db, ExhibitFacts, `SELECT ${columns} FROM exhibits WHERE id = ?`, [exhibitId]);
}

/** The first exhibit of a case that holds the same bytes. */
export function findSameContent(
  db: ReadDb,
  caseId: string,
  sha256: string,
): ExhibitFacts | undefined {
  return get(
    db,
    ExhibitFacts,
    `SELECT ${columns} FROM exhibits WHERE sha256 = ? AND case_id = ? AND duplicate_of IS NULL`,
    [sha256, caseId],
  );
}

/** The next free number for exhibits of a case under some initials; numbers are never used again. */
export function takeNextNumber(db: WriteDb, caseId: string, initials: string): number {
  const row = get(
    db,
    z.object({ last: z.number() }),
    `INSERT INTO exhibit_counters (case_id, initials, last) VALUES (?, ?, 1)
     ON CONFLICT (case_id, initials) DO UPDATE SET last = last + 1 RETURNING last`,
    [caseId, initials],
  );
  if (!row) throw new Error('no number returned');
  return row.last;
}

/** Makes sure that a number taken from elsewhere (an imported case) is never given out again. */
export function reserveNumber(
  db: WriteDb,
  caseId: string,
  initials: string,
  sequence: number,
): void {
  run(
    db,
    `INSERT INTO exhibit_counters (case_id, initials, last) VALUES (?, ?, ?)
     ON CONFLICT (case_id, initials) DO UPDATE SET last = max(last, excluded.last)`,
    [caseId, initials, sequence],
  );
}

/** Stores the facts of a new exhibit, with the name of the blob that holds its bytes. */
export function insertExhibit(
  db: WriteDb,
  facts: ExhibitFacts,
  stored: { blobName: string; initials: string; sequence: number },
): void {
  run(
    db,
    `INSERT INTO exhibits (id, case_id, number, initials, sequence, blob_name, file_name, size_bytes, mime, kind,
       sha256, duplicate_of, received_at)
     VALUES (@id, @caseId, @number, @initials, @sequence, @blobName, @fileName, @sizeBytes, @mime, @kind,
       @sha256, @duplicateOfId, @receivedAt)`,
    { ...facts, ...stored },
  );
}

/** The name of the blob that holds an exhibit's bytes. */
export function findBlobName(db: ReadDb, exhibitId: string): string | undefined {
  return get(
    db,
    z.object({ blobName: z.string() }),
    'SELECT blob_name AS blobName FROM exhibits WHERE id = ?',
    [exhibitId],
  )?.blobName;
}

/** How many exhibits a case has. */
export function countExhibits(db: ReadDb, caseId: string): number {
  return (
    get(
      db,
      z.object({ count: z.number() }),
      'SELECT count(*) AS count FROM exhibits WHERE case_id = ?',
      [caseId],
    )?.count ?? 0
  );
}

/** Whether the bytes of any exhibit or kept document lie in the blob of this name. */
export function isBlobKnown(db: ReadDb, blobName: string): boolean {
  const row = get(
    db,
    z.object({ id: z.string() }),
    `SELECT id FROM exhibits WHERE blob_name = @blobName
     UNION ALL SELECT id FROM kept_documents WHERE blob_name = @blobName LIMIT 1`,
    { blobName },
  );
  return row !== undefined;
}
