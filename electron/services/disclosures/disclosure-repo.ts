import { z } from 'zod';
import { all, each, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { Disclosure } from '../../../shared/domain/case-detail.ts';

const Stored = Disclosure.extend({
  isProtected: z
    .number()
    .nullable()
    .transform((stored) => (stored === null ? null : stored === 1)),
});

const columns = `id, what, format, file_name AS fileName, size_bytes AS sizeBytes, sha256, edition, recipient, purpose,
  is_protected AS isProtected, at`;

/** Stores a disclosure; it is never changed or deleted. */
export function insertDisclosure(
  db: WriteDb,
  disclosure: Disclosure,
  link: { caseId: string | null; logSeq: number },
): void {
  run(
    db,
    `INSERT INTO disclosures
       (id, case_id, what, format, file_name, edition, purpose, recipient, is_protected, at, sha256, size_bytes, log_seq)
     VALUES
       (@id, @caseId, @what, @format, @fileName, @edition, @purpose, @recipient, @isProtected, @at, @sha256, @sizeBytes,
        @logSeq)`,
    {
      ...disclosure,
      ...link,
      isProtected: disclosure.isProtected === null ? null : Number(disclosure.isProtected),
    },
  );
}

// What could not be put in its place after all is in the log twice, as exported and as failed, and did not leave.
const DID_LEAVE = `NOT EXISTS (
  SELECT 1 FROM audit_log AS failed
   WHERE failed.kind = 'export.failed'
     AND disclosures.log_seq BETWEEN json_extract(failed.public, '$.logged.from')
                                 AND json_extract(failed.public, '$.logged.to'))`;

/** Every disclosure as stored, one at a time, also of what did not leave after all. */
export function eachDisclosure(db: ReadDb): Generator<Disclosure> {
  return each(db, Stored, `SELECT ${columns} FROM disclosures`);
}

/** What left the library from a case, or from no case (null), newest first. */
export function listDisclosures(db: ReadDb, caseId: string | null): Disclosure[] {
  return all(
    db,
    Stored,
    `SELECT ${columns} FROM disclosures WHERE case_id IS ? AND ${DID_LEAVE} ORDER BY at DESC, id`,
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
