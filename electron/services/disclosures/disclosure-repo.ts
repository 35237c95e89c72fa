import { z } from 'zod';
import { all, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { Disclosure } from '../../../shared/domain/case-detail.ts';

const columns = `id, what, format, file_name AS fileName, size_bytes AS sizeBytes, sha256, edition, recipient, purpose,
  at`;

/** Stores a disclosure; it is never changed or deleted. */
export function insertDisclosure(
  db: WriteDb,
  disclosure: Disclosure,
  link: { caseId: string | null; logSeq: number },
): void {
  run(
    db,
    `INSERT INTO disclosures
       (id, case_id, what, format, file_name, edition, purpose, recipient, at, sha256, size_bytes, log_seq)
     VALUES
       (@id, @caseId, @what, @format, @fileName, @edition, @purpose, @recipient, @at, @sha256, @sizeBytes, @logSeq)`,
    { ...disclosure, ...link },
  );
}

/** What left the library from a case, newest first. */
export function listDisclosures(db: ReadDb, caseId: string): Disclosure[] {
  return all(
    db,
    Disclosure,
    `SELECT ${columns} FROM disclosures WHERE case_id = ? ORDER BY at DESC, id`,
    [caseId],
  );
}

/** The next edition of one kind of document of a case; each export of it is a version of its own. */
export function nextEdition(db: ReadDb, caseId: string, what: Disclosure['what']): number {
  const row = get(
    db,
    z.object({ last: z.number() }),
    'SELECT coalesce(max(edition), 0) AS last FROM disclosures WHERE case_id = ? AND what = ?',
    [caseId, what],
  );
  return (row?.last ?? 0) + 1;
}
