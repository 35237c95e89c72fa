import { inTransaction, type ReadDb } from '../../db/sql.ts';
import { LibrarySettings } from '../../../shared/contract/vault-api.ts';
import { Verification } from '../../../shared/contract/verification.ts';
import { DomainError } from '../../../shared/errors.ts';
import { appendEntry } from '../audit/audit-log.ts';
import type { Session } from '../session.ts';
import { findSetting, putSetting } from './settings-repo.ts';

const SETTINGS = 'library';
const LAST_VERIFICATION = 'last_verification';

/** The library's settings, or undefined for a database that is no library yet. */
export function findSettings(db: ReadDb): LibrarySettings | undefined {
  return findSetting(db, SETTINGS, LibrarySettings);
}

/** The library's settings. Throws `library_damaged` for a library that has none. */
export function readSettings(db: ReadDb): LibrarySettings {
  const settings = findSettings(db);
  if (!settings) throw new DomainError('library_damaged', 'the library has no settings');
  return settings;
}

/** Stores the library's settings; the log keeps what they were. */
export function writeSettings(
  session: Pick<Session, 'db' | 'clock'>,
  settings: LibrarySettings,
): LibrarySettings {
  const { db } = session;
  const before = findSetting(db, SETTINGS, LibrarySettings) ?? null;
  return inTransaction(db, () => {
    putSetting(db, SETTINGS, settings);
    appendEntry(
      db,
      {
        kind: before ? 'settings.changed' : 'library.created',
        caseId: null,
        body: { actor: settings.directorName, before, after: settings },
      },
      session.clock,
    );
    return settings;
  });
}

/** What the last check of the whole library found, or null when there was none. */
export function lastVerification(db: ReadDb): Verification | null {
  return findSetting(db, LAST_VERIFICATION, Verification) ?? null;
}

/** Keeps the result of a check, and logs that it was made. */
export function keepVerification(session: Session, result: Verification): void {
  inTransaction(session.db, () => {
    putSetting(session.db, LAST_VERIFICATION, result);
    appendEntry(
      session.db,
      { kind: 'library.verified', caseId: null, body: { actor: session.actor(), result } },
      session.clock,
    );
  });
}
