import Database from 'better-sqlite3';
import { DomainError } from '../../shared/errors.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { translateSqliteError } from './sql.ts';

/** Bytes of key material a database takes: a 32-byte raw key, then a 16-byte salt for the page authentication key. */
export const DATABASE_KEY_BYTES = 48;

/** SQLCipher's format, version 4: a second implementation can open the library should this program ever be gone. */
const CIPHER = 'sqlcipher';
const CIPHER_VERSION = 4;

const PAGE_CACHE_KIB = 16 * 1024;
const BUSY_TIMEOUT_MS = 5_000;

function unlock(db: Database.Database, key: Uint8Array): void {
  // The cipher is named before the key is set: this build's own default is another format.
  db.pragma(`cipher='${CIPHER}'`);
  db.pragma(`legacy=${CIPHER_VERSION}`);
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
}

function configure(db: Database.Database): void {
  db.pragma('journal_mode=WAL');
  // This build starts WAL databases at NORMAL, which can lose acknowledged work in a power cut.
  db.pragma('synchronous=FULL');
  // On macOS only this makes the drive itself flush.
  db.pragma('fullfsync=ON');
  db.pragma('checkpoint_fullfsync=ON');
  // Temporary tables would otherwise become unencrypted files.
  db.pragma('temp_store=MEMORY');
  db.pragma('foreign_keys=ON');
  db.pragma('trusted_schema=OFF');
  db.pragma('cell_size_check=ON');
  db.pragma(`cache_size=-${PAGE_CACHE_KIB}`);
}

/**
 * Opens the encrypted database at `path` for reading and writing, making it when it is not there.
 *
 * Throws `library_damaged` when the file is no database or the key does not fit.
 */
export function openDatabase(path: string, key: Uint8Array): WriteDb {
  if (key.length !== DATABASE_KEY_BYTES) throw new Error('wrong length of database key');
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    unlock(db, key);
    // The first read proves the key; everything after it may rely on that.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    configure(db);
    if (db.pragma('journal_mode', { simple: true }) !== 'wal') {
      throw new DomainError('internal', 'the database did not accept write-ahead logging');
    }
    return db as WriteDb;
  } catch (error) {
    db.close();
    throw translateSqliteError(error);
  }
}

/** Folds the write-ahead log into the main file, so that the file alone is the whole database. */
export function checkpointIntoFile(db: WriteDb): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** What the engine finds wrong with the file, page by page; empty when it is sound. */
export function integrityProblems(db: ReadDb): string[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[];
  const broken = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  return [
    ...rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...broken.map((row) => `a row of ${row.table} points to a missing row of ${row.parent}`),
  ];
}

/** Closes a connection; the last one to close folds the write-ahead log in. */
export function closeDatabase(db: ReadDb): void {
  db.close();
}
