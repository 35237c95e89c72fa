import { z } from 'zod';
import { Reference, type CaseDetail } from '../../../shared/domain/case-detail.ts';
import { Stage } from '../../../shared/domain/case-file.ts';
import { Id, Instant } from '../../../shared/domain/common.ts';
import { CustodyEvent } from '../../../shared/domain/exhibit.ts';
import { all, each, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

/** A case sealed for somebody else, or taken in from an archive. The two ways of one hand-over have the same id. */
export const Handover = z.strictObject({
  id: Id,
  caseId: Id,
  direction: z.enum(['out', 'in']),
  purpose: z.enum(['hand_over', 'return']),
  /** The library it came from or goes back to; null for one that is not known. */
  libraryId: z.string().nullable(),
  /** Who it was handed to, or the name of the library it came from. */
  party: z.string(),
  at: Instant,
  /** SHA-256 of the archive, lower-case hex. */
  archiveSha256: z.string(),
});
export type Handover = z.infer<typeof Handover>;

const columns = `id, case_id AS caseId, direction, purpose, library_id AS libraryId, party, at,
  archive_sha256 AS archiveSha256`;

/** Stores a hand-over; it is never changed or deleted. */
export function insertHandover(db: WriteDb, handover: Handover, logSeq: number): void {
  run(
    db,
    `INSERT INTO handovers (log_seq, id, case_id, direction, purpose, library_id, party, at, archive_sha256)
     VALUES (@logSeq, @id, @caseId, @direction, @purpose, @libraryId, @party, @at, @archiveSha256)`,
    { ...handover, logSeq },
  );
}

// An archive that could not be put in its place after all is in the log twice, as sealed and as failed: nothing went out.
const DID_LEAVE = `NOT EXISTS (
  SELECT 1 FROM audit_log AS failed
   WHERE failed.case_id = handovers.case_id AND failed.seq > handovers.log_seq
     AND failed.kind = 'export.failed'
     AND handovers.log_seq BETWEEN json_extract(failed.public, '$.logged.from')
                               AND json_extract(failed.public, '$.logged.to'))`;

/** The newest hand-over of a case, which tells where it is worked on. */
export function latestHandover(db: ReadDb, caseId: string): Handover | undefined {
  return get(
    db,
    Handover,
    `SELECT ${columns} FROM handovers WHERE case_id = ? AND ${DID_LEAVE}
     ORDER BY log_seq DESC LIMIT 1`,
    [caseId],
  );
}

/** Whether a hand-over has come in already. */
export function hasComeIn(db: ReadDb, handoverId: string): boolean {
  const found = get(
    db,
    Handover,
    `SELECT ${columns} FROM handovers WHERE id = ? AND direction = 'in'`,
    [handoverId],
  );
  return found !== undefined;
}

/** Whom a case was handed to and has not come back from; null while it is worked on here. */
export function caseHandedTo(db: ReadDb, caseId: string): CaseDetail['handedTo'] {
  const latest = latestHandover(db, caseId);
  return latest?.direction === 'out' ? { name: latest.party, at: latest.at } : null;
}

/** The library a case came from last; null while it is handed out, and for one that never left. */
export function caseCameFrom(db: ReadDb, caseId: string): CaseDetail['cameFrom'] {
  const latest = latestHandover(db, caseId);
  if (latest?.direction !== 'in') return null;
  return { library: latest.party, at: latest.at, isReturn: latest.purpose === 'return' };
}

const LeftRow = Handover.pick({
  caseId: true,
  direction: true,
  purpose: true,
  party: true,
  at: true,
}).extend({
  reference: Reference,
  title: z.string(),
});

/** Open cases that were ever handed out or taken in, each with its newest hand-over, newest first. */
export function openCasesThatLeft(db: ReadDb): z.infer<typeof LeftRow>[] {
  return all(
    db,
    LeftRow,
    `SELECT h.case_id AS caseId, reference, title, direction, purpose, party, at
     FROM handovers h JOIN cases ON cases.id = h.case_id
     WHERE stage_rank < ?
       AND h.log_seq = (SELECT max(log_seq) FROM handovers WHERE case_id = h.case_id AND ${DID_LEAVE})
     ORDER BY h.log_seq DESC`,
    [Stage.options.indexOf('closed')],
  );
}

/** Every hand-over with the number of the log entry that tells of it, one at a time. */
export function eachHandover(db: ReadDb): Generator<Handover & { logSeq: number }> {
  return each(
    db,
    Handover.extend({ logSeq: z.number() }),
    `SELECT ${columns}, log_seq AS logSeq FROM handovers`,
  );
}

/** A custody event with the number of the log entry that tells of it. */
export const ArchivedCustody = CustodyEvent.extend({ logSeq: z.number().int() });
export type ArchivedCustody = z.infer<typeof ArchivedCustody>;

/** Chains of custody of all exhibits of a case, oldest event first. */
export function custodyOfCase(db: ReadDb, caseId: string): ArchivedCustody[] {
  return all(
    db,
    ArchivedCustody,
    `SELECT v.exhibit_id AS exhibitId, v.kind, v.at, v.actor, v.reason, v.sha256, v.log_seq AS logSeq
     FROM custody_events v JOIN exhibits e ON e.id = v.exhibit_id
     WHERE e.case_id = ? ORDER BY e.number, v.seq`,
    [caseId],
  );
}
