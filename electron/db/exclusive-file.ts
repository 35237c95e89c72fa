import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Gives back what `holdExclusively` took. */
export type Release = () => void;

/**
 * Holds the file at `path` for this process alone; returns `undefined` when another process (or this one) has it.
 *
 * Node offers no file locks, the database engine does: an empty database kept in an exclusive transaction. The
 * operating system drops the lock with the process, so one left behind by a crash or `kill -9` cannot be stale and
 * no process numbers have to be compared.
 */
export function holdExclusively(path: string): Release | undefined {
  closeSync(openSync(path, 'a', 0o600));
  const db = new Database(path, { timeout: 0 });
  try {
    // Otherwise the transaction would leave a journal file beside the lock.
    db.pragma('journal_mode=MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  return () => db.close();
}
