import { all, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { CustodyEvent } from '../../../shared/domain/exhibit.ts';

/** Adds an event at the end of an exhibit's chain of custody, tied to the log entry that tells of it. */
export function insertCustodyEvent(db: WriteDb, event: CustodyEvent, logSeq: number): void {
  run(
    db,
    `INSERT INTO custody_events (exhibit_id, seq, kind, at, actor, reason, sha256, log_seq)
     SELECT @exhibitId, coalesce(max(seq), 0) + 1, @kind, @at, @actor, @reason, @sha256, @logSeq
     FROM custody_events WHERE exhibit_id = @exhibitId`,
    { ...event, logSeq },
  );
}

/** An exhibit's chain of custody, newest first. */
export function listCustodyEvents(db: ReadDb, exhibitId: string): CustodyEvent[] {
  return all(
    db,
    CustodyEvent,
    `SELECT exhibit_id AS exhibitId, kind, at, actor, reason, sha256 FROM custody_events
     WHERE exhibit_id = ? ORDER BY seq DESC`,
    [exhibitId],
  );
}

/** The chains of custody of all exhibits of a case as one, oldest first. */
export function listCustodyOfCase(db: ReadDb, caseId: string): CustodyEvent[] {
  return all(
    db,
    CustodyEvent,
    `SELECT exhibit_id AS exhibitId, custody_events.kind, at, actor, reason, custody_events.sha256
     FROM exhibits JOIN custody_events ON exhibit_id = exhibits.id
     WHERE case_id = ? ORDER BY log_seq`,
    [caseId],
  );
}
