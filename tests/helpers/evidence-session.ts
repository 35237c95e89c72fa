import { randomUUID } from 'node:crypto';
import type { EvidenceSession } from '../../electron/services/evidence/take-in.ts';
import type { Session } from '../../electron/services/session.ts';
import { openLibrary, type Library } from '../../electron/services/vault/library.ts';
import { aClock } from './audit.ts';
import { aLibrary, testPassphrase } from './library.ts';

/** A session on a new library, as evidence and verification need it. */
export type TestSession = Session & EvidenceSession & { readonly library: Library };

/** Wires a session onto an open library. */
export function sessionOn(library: Library): TestSession {
  return {
    db: library.db,
    library,
    clock: aClock(),
    newId: randomUUID,
    actor: () => 'Maria Kowalska',
  };
}

/** A new library with a session on it. */
export async function anEvidenceSession(): Promise<{ folder: string; session: TestSession }> {
  const { folder, library } = await aLibrary();
  return { folder, session: sessionOn(library) };
}

/** Closes the session's library and opens it again. */
export async function reopened(folder: string, session: TestSession): Promise<TestSession> {
  session.library.close();
  return sessionOn(await openLibrary(folder, { passphrase: testPassphrase }, aClock()));
}
