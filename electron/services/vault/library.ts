import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../../shared/clock.ts';
import { DomainError } from '../../../shared/errors.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { closeDatabase, DATABASE_KEY_BYTES, openDatabase } from '../../db/open.ts';
import type { WriteDb } from '../../db/sql.ts';
import { appendEntry, type LogHead } from '../audit/audit-log.ts';
import { hashAt, lastCheckpointSize } from '../audit/audit-repo.ts';
import { checkpoint, isCheckpointDue } from '../audit/checkpoints.ts';
import { publicKeyText, signingKey } from '../audit/signing.ts';
import type { LogIdentity } from '../audit/verify-chain.ts';
import { type BlobStore, createBlobStore } from '../evidence/blob-store.ts';
import { isBlobKnown } from '../evidence/exhibit-repo.ts';
import { readHeader, repairHeader, writeHeader } from './header-file.ts';
import { type Header, isAuthentic, type KeySlot, plainHeader, sealHeader } from './header.ts';
import { DEFAULT_KDF, subkey } from './key-derivation.ts';
import {
  openSlots,
  passphraseCost,
  passphraseSlot,
  recoverySlot,
  type Secret,
  withSlot,
} from './key-slots.ts';
import { BLOB_FOLDER, DATABASE_FILE, lockLibrary, requireLibrary } from './library-files.ts';
import { readLogHead, writeLogHead } from './log-head-file.ts';
import { assertAcceptable } from './passphrase-rules.ts';
import { formatRecoveryKey, newRecoverySecret } from './recovery-key.ts';
import { assertPrimitives } from './self-test.ts';

/** An open library: its database, its evidence, and its keys, which never leave this object. */
export type Library = {
  readonly libraryId: string;
  readonly db: WriteDb;
  readonly blobs: BlobStore;
  /** What anyone needs to check this library's log. */
  readonly logIdentity: LogIdentity;
  /**
   * Whether the database is older than it last was: it was put back by somebody, or restored from a copy. Legitimate, but
   * worth telling.
   */
  readonly isRolledBack: boolean;
  /** Whether the note of where the log stood was taken away or altered: nobody can tell any more whether the log was cut back. */
  readonly isHeadNoteLost: boolean;
  /** Signs the log as it stands and notes the head outside the database; returns where it stands. */
  signLog(): LogHead;
  /** The same when enough was logged since the last time. Call it after each request; it is cheap. */
  signLogIfDue(): void;
  /** Whether a passphrase or recovery key is this library's. */
  opensWith(secret: Secret): Promise<boolean>;
  /**
   * Sets a new passphrase, given the old one or the recovery key. Throws `weak_passphrase`, `bad_passphrase`,
   * `bad_recovery_key`. Copies of the key file made earlier still open with the old one.
   */
  changePassphrase(secret: Secret, next: string): Promise<void>;
  /**
   * Makes a new recovery key, given the passphrase or the old key, and returns it; it is kept nowhere. The old one opens only
   * copies of the key file made earlier. Throws `bad_passphrase`, `bad_recovery_key`.
   */
  renewRecoveryKey(secret: Secret): Promise<string>;
  /** Signs the log, folds the database into one file, forgets the keys and lets others open the library. */
  close(): void;
};

/**
 * Opens the library in `folder`.
 *
 * Throws `library_missing`, `library_in_use`, `library_too_new`, `library_damaged`, `kdf_out_of_range`,
 * `bad_passphrase` or `bad_recovery_key`; after a wrong secret nothing on disk has changed.
 */
export async function openLibrary(folder: string, secret: Secret, clock: Clock): Promise<Library> {
  assertPrimitives();
  requireLibrary(folder);
  const release = lockLibrary(folder);
  try {
    const header = readHeader(folder);
    const masterKey = await openSlots(header, secret);
    if (!isAuthentic(header, masterKey)) {
      throw new DomainError('library_damaged', 'the key file was altered');
    }
    const path = join(folder, DATABASE_FILE);
    if (!existsSync(path)) throw new DomainError('library_damaged', 'the database is missing');
    repairHeader(folder, header);
    return await withDatabase(openDatabase(path, databaseKey(masterKey)), async (db) => {
      migrate(db, migrations);
      return await assemble({ folder, db, masterKey, libraryId: header.libraryId, clock, release });
    });
  } catch (error) {
    release();
    throw error;
  }
}

/** The key of a library's database. */
export function databaseKey(masterKey: Uint8Array): Buffer {
  return subkey(masterKey, 'database', DATABASE_KEY_BYTES);
}

/** Closes the database when what is to be done with it first fails. */
export async function withDatabase<T>(db: WriteDb, work: (db: WriteDb) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
}

type Parts = {
  readonly folder: string;
  readonly db: WriteDb;
  readonly masterKey: Buffer;
  readonly libraryId: string;
  readonly clock: Clock;
  readonly release: () => void;
};

/** Puts an open library together from its parts, which it owns from then on. */
export async function assemble(parts: Parts): Promise<Library> {
  const { folder, db, masterKey, libraryId, clock, release } = parts;
  const blobs = createBlobStore(
    join(folder, BLOB_FOLDER),
    subkey(masterKey, 'blob'),
    subkey(masterKey, 'blob-name'),
  );
  const privateKey = signingKey(subkey(masterKey, 'audit-sign'));
  const headKey = subkey(masterKey, 'log-head-mac');
  const noted = readLogHead(folder, headKey, libraryId);
  const isRolledBack = noted !== undefined && noted.seq > 0 && hashAt(db, noted.seq) !== noted.hash;
  // Only a library that was never signed has none; taking the note away would hide that the log was cut back.
  const isHeadNoteLost = noted === undefined && lastCheckpointSize(db) > 0;
  if (isHeadNoteLost) {
    appendEntry(db, { kind: 'library.head_note_lost', caseId: null, body: {} }, clock);
  }
  // With an older database, evidence it does not know may be all that is left of newer work.
  if (!isRolledBack) await blobs.sweep((name) => isBlobKnown(db, name));
  else appendEntry(db, { kind: 'library.older_found', caseId: null, body: { noted } }, clock);

  const signLog = (): LogHead => {
    const head = checkpoint(db, { libraryId, privateKey }, clock);
    writeLogHead(folder, headKey, libraryId, head);
    return head;
  };
  let isOpen = true;
  return {
    libraryId,
    db,
    blobs,
    logIdentity: { libraryId, publicKey: publicKeyText(privateKey) },
    isRolledBack,
    isHeadNoteLost,
    signLog,
    signLogIfDue: () => {
      if (isCheckpointDue(db)) signLog();
    },
    opensWith: (secret) => opens(folder, secret),
    changePassphrase: async (secret, next) => {
      await replacePassphrase(folder, masterKey, secret, next);
      appendEntry(db, { kind: 'library.passphrase_changed', caseId: null, body: {} }, clock);
    },
    renewRecoveryKey: async (secret) => {
      const recoverySecret = newRecoverySecret();
      await replaceSlot(folder, masterKey, secret, ({ libraryId: id }) =>
        recoverySlot(id, masterKey, recoverySecret),
      );
      appendEntry(db, { kind: 'library.recovery_key_renewed', caseId: null, body: {} }, clock);
      return formatRecoveryKey(recoverySecret);
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      try {
        signLog();
      } finally {
        closeDatabase(db);
        masterKey.fill(0);
        release();
      }
    },
  };
}

async function opens(folder: string, secret: Secret): Promise<boolean> {
  try {
    (await openSlots(readHeader(folder), secret)).fill(0);
    return true;
  } catch (error) {
    const isWrong = error instanceof DomainError && error.code.startsWith('bad_');
    if (isWrong) return false;
    throw error;
  }
}

async function replacePassphrase(
  folder: string,
  masterKey: Buffer,
  secret: Secret,
  next: string,
): Promise<void> {
  assertAcceptable(next);
  await replaceSlot(folder, masterKey, secret, (header) => {
    const cost = passphraseCost(header) ?? DEFAULT_KDF;
    return passphraseSlot(header.libraryId, masterKey, next, cost);
  });
}

async function replaceSlot(
  folder: string,
  masterKey: Buffer,
  secret: Secret,
  slotFor: (header: Header) => KeySlot | Promise<KeySlot>,
): Promise<void> {
  const header = readHeader(folder);
  (await openSlots(header, secret)).fill(0);
  const slot = await slotFor(header);
  writeHeader(folder, sealHeader(withSlot(plainHeader(header), slot), masterKey));
}
