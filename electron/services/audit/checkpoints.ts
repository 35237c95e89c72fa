import type { Clock } from '../../../shared/clock.ts';
import { instant } from '../../../shared/clock.ts';
import type { WriteDb } from '../../db/sql.ts';
import { inTransaction } from '../../db/sql.ts';
import type { LogHead } from './audit-log.ts';
import { head } from './audit-log.ts';
import { insertCheckpoint, lastCheckpointSize } from './audit-repo.ts';
import type { LogSigner } from './signing.ts';
import { signCheckpoint } from './signing.ts';

/** Entries after which the log is signed again. */
export const ENTRIES_PER_CHECKPOINT = 100;

/** Signs the log as it stands, unless it is empty or already signed; returns where it stands. */
export function checkpoint(db: WriteDb, signer: LogSigner, clock: Clock): LogHead {
  return inTransaction(db, () => {
    const now = head(db);
    if (now.seq > lastCheckpointSize(db)) {
      const at = instant(clock);
      const statement = { libraryId: signer.libraryId, size: now.seq, head: now.hash, at };
      const signature = signCheckpoint(signer.privateKey, statement);
      insertCheckpoint(db, { size: now.seq, head: now.hash, at, signature });
    }
    return now;
  });
}

/** Whether enough was added since the last checkpoint for the next one. */
export function isCheckpointDue(db: WriteDb): boolean {
  return head(db).seq - lastCheckpointSize(db) >= ENTRIES_PER_CHECKPOINT;
}
