import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../electron/db/open.ts';
import { openCase } from '../../electron/services/cases/case-service.ts';
import { listReferences, findCaseId } from '../../electron/services/cases/case-repo.ts';
import { findExhibitFacts } from '../../electron/services/evidence/exhibit-repo.ts';
import { verifyLibrary } from '../../electron/services/integrity/verify-library.ts';
import { readHeader } from '../../electron/services/vault/header-file.ts';
import { assemble, databaseKey } from '../../electron/services/vault/library.ts';
import { toAppError } from '../../shared/errors.ts';
import { aClock } from '../helpers/audit.ts';
import { sessionOn, type TestSession } from '../helpers/evidence-session.ts';
import type { Said } from './recording.ts';

/** What opens every state of one recording. */
export type StateKeys = { readonly libraryId: string; readonly masterKey: Buffer };

/** Writes a state to disk, as the only content of `folder`. */
export function layOut(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'blobs'), { recursive: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/**
 * Opens a state as the program would and names everything that is wrong: anything damaged, and anything that had been said to be safe
 * and is not there.
 */
export async function problemsOf(
  folder: string,
  keys: StateKeys,
  said: readonly Said[],
): Promise<string[]> {
  try {
    const { revision } = readHeader(folder);
    const path = join(folder, 'casebook.db');
    if (!existsSync(path)) return ['the database is gone'];
    const { libraryId } = keys;
    const masterKey = Buffer.from(keys.masterKey);
    const db = openDatabase(path, databaseKey(masterKey));
    const parts = { folder, db, masterKey, libraryId, clock: aClock(), release: () => {} };
    const library = await assemble(parts);
    try {
      const session = sessionOn(library);
      const { problems } = await verifyLibrary(session);
      return [
        ...problems.map(({ what, code }) => `${what}: ${code}`),
        ...said
          .filter((what) => isLost(session, revision, what))
          .map((what) => `lost ${JSON.stringify(what)}`),
      ];
    } finally {
      library.close();
    }
  } catch (error) {
    const { code, message } = toAppError(error);
    return [`does not open: ${code} ${message}`];
  }
}

function isLost(session: TestSession, revision: number, what: Said): boolean {
  if ('exhibitId' in what) return !findExhibitFacts(session.db, what.exhibitId);
  if ('revision' in what) return revision < what.revision;
  const [reference = ''] = listReferences(session.db);
  const caseId = findCaseId(session.db, reference);
  if (!caseId) return true;
  if ('isReady' in what) return false;
  return Number(openCase(session, caseId).records.file.description) < what.description;
}
