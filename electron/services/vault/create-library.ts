import { closeSync, mkdirSync, openSync } from 'node:fs';
import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { instant, type Clock } from '../../../shared/clock.ts';
import { syncFolder } from '../../db/durable.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import type { WriteDb } from '../../db/sql.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { publicKeyText, signingKey } from '../audit/signing.ts';
import { writeHeader } from './header-file.ts';
import { HEADER_VERSION, type Header, sealHeader } from './header.ts';
import { DEFAULT_KDF, KEY_BYTES, type KdfParameters, subkey } from './key-derivation.ts';
import { passphraseSlot, recoverySlot } from './key-slots.ts';
import {
  BLOB_FOLDER,
  clearFolder,
  DATABASE_FILE,
  lockLibrary,
  prepareFolder,
} from './library-files.ts';
import { assemble, databaseKey, type Library, withDatabase } from './library.ts';
import { assertAcceptable } from './passphrase-rules.ts';
import { formatRecoveryKey, newRecoverySecret } from './recovery-key.ts';
import { assertPrimitives } from './self-test.ts';

/** What a new library needs. `kdf` is the cost of each attempt at the passphrase; it has a floor. */
export type NewLibrary = {
  readonly passphrase: string;
  readonly clock: Clock;
  readonly kdf?: KdfParameters;
  /** Stores what the library holds from its first moment. */
  readonly setUp?: (db: WriteDb) => void;
};

/**
 * Makes an empty library in `folder`, which is new or empty, and opens it. The recovery key is shown once and kept nowhere.
 *
 * Throws `weak_passphrase`, `library_exists`, `conflict` (other files are there), `kdf_out_of_range`. The key file is
 * written last: a folder with one holds a whole library. When it throws, the folder is empty again.
 */
export async function createLibrary(
  folder: string,
  options: NewLibrary,
): Promise<{ library: Library; recoveryKey: string }> {
  assertPrimitives();
  assertAcceptable(options.passphrase);
  prepareFolder(folder);
  const release = lockLibrary(folder);
  try {
    const masterKey = randomBytes(KEY_BYTES);
    const secret = newRecoverySecret();
    const header = await newHeader(masterKey, secret, options);
    const { libraryId } = header;
    mkdirSync(join(folder, BLOB_FOLDER), { mode: 0o700 });
    const library = await withDatabase(newDatabase(folder, masterKey), async (db) => {
      migrate(db, migrations);
      startLog(db, libraryId, masterKey, options.clock);
      options.setUp?.(db);
      writeHeader(folder, sealHeader(header, masterKey));
      syncFolder(dirname(folder));
      const { clock } = options;
      const made = await assemble({ folder, db, masterKey, libraryId, clock, release });
      made.signLog();
      return made;
    });
    return { library, recoveryKey: formatRecoveryKey(secret) };
  } catch (error) {
    release();
    clearFolder(folder);
    throw error;
  }
}

async function newHeader(
  masterKey: Buffer,
  recoverySecret: Buffer,
  { passphrase, clock, kdf = DEFAULT_KDF }: NewLibrary,
): Promise<Header> {
  const libraryId = randomUUID();
  return {
    format: 'casebook-library',
    version: HEADER_VERSION,
    libraryId,
    createdAt: instant(clock),
    revision: 1,
    slots: [
      await passphraseSlot(libraryId, masterKey, passphrase, kdf),
      recoverySlot(libraryId, masterKey, recoverySecret),
    ],
  };
}

function newDatabase(folder: string, masterKey: Buffer): WriteDb {
  const path = join(folder, DATABASE_FILE);
  // Made here so that nobody else on the computer may read it; its companions take over the same rights.
  closeSync(openSync(path, 'wx', 0o600));
  return openDatabase(path, databaseKey(masterKey));
}

function startLog(db: WriteDb, libraryId: string, masterKey: Buffer, clock: Clock): void {
  const publicKey = publicKeyText(signingKey(subkey(masterKey, 'audit-sign')));
  const entry = { kind: 'log.started', caseId: null, body: {}, public: { libraryId, publicKey } };
  appendEntry(db, entry, clock);
}
