import { DomainError } from '../../shared/errors.ts';
import {
  startSession,
  type LibrarySession,
  type Surroundings,
} from '../services/library-session.ts';
import { readSettings, writeSettings } from '../services/settings/settings-service.ts';
import { createLibrary } from '../services/vault/create-library.ts';
import { openLibrary } from '../services/vault/library.ts';
import { createUnlockAttempts } from '../services/vault/unlock-attempts.ts';
import { pathOf, type VaultHandlers } from './request-context.ts';

/** The one library that a vault process holds, once it is created or unlocked. */
export type Vault = {
  /** The open library. Throws `locked` while there is none. */
  readonly session: () => LibrarySession;
  readonly handlers: Pick<VaultHandlers, 'library.create' | 'library.unlock'>;
  /** Signs the log and forgets the keys. Harmless when nothing is open. */
  readonly close: () => void;
};

/** Makes an empty vault: it opens one library in its life and ends with it. */
export function createVault(surroundings: Surroundings): Vault {
  let open: LibrarySession | null = null;
  let isOpening = false;
  const attempts = createUnlockAttempts();

  /** Keeps a second attempt from opening while the first is still deriving its key. */
  async function opening<T>(work: () => Promise<T>): Promise<T> {
    if (open || isOpening) throw new DomainError('already_unlocked', 'a library is open');
    isOpening = true;
    try {
      return await work();
    } finally {
      isOpening = false;
    }
  }

  return {
    session: () => {
      if (!open) throw new DomainError('locked', 'the library is locked');
      return open;
    },
    handlers: {
      'library.create': ({ grant, settings, passphrase }, context) =>
        opening(async () => {
          const { clock } = surroundings;
          const created = await createLibrary(pathOf(context, grant), {
            passphrase,
            clock,
            setUp: (db) => void writeSettings({ db, clock }, settings),
          });
          open = startSession(created.library, surroundings);
          return { recoveryKey: created.recoveryKey };
        }),
      'library.unlock': ({ grant, credential }, context) =>
        opening(async () => {
          const folder = pathOf(context, grant);
          const library = await attempts.run(credential, () =>
            openLibrary(folder, credential, surroundings.clock),
          );
          const session = startSession(library, surroundings);
          try {
            const settings = readSettings(library.db);
            open = session;
            return { settings, isRolledBack: library.isRolledBack };
          } catch (error) {
            session.close();
            throw error;
          }
        }),
    },
    close: () => {
      open?.close();
      open = null;
    },
  };
}
