import { join } from 'node:path';
import { openArchive, type Opened } from '../../electron/services/handover/open-archive.ts';
import { sealCase } from '../../electron/services/handover/seal-case.ts';
import { writeSettings } from '../../electron/services/settings/settings-service.ts';
import { WEAKEST_KDF } from '../../electron/services/vault/key-derivation.ts';
import { anEvidenceSession, type TestSession } from './evidence-session.ts';
import { tempFolder } from './temp.ts';

/** The passphrase of archives that `sealed` makes. */
export const archivePassphrase = 'seven brass kettles drift';

/** A library of its own with settings: the Director's, or the Chair's. */
export async function aLibraryOf(
  office: 'director' | 'chair',
): Promise<{ folder: string; session: TestSession }> {
  const { folder, session } = await anEvidenceSession();
  const directorName = office === 'director' ? 'Maria Kowalska' : 'Ruth Adeyemi';
  const libraryName = office === 'director' ? 'Director’s cases' : 'Chair’s cases';
  writeSettings(session, { libraryName, directorName, lockAfterMinutes: 15, office });
  return { folder, session: { ...session, actor: () => directorName } };
}

/** Seals a case; returns where the archive lies. */
export async function sealed(
  session: TestSession,
  caseId: string,
  options: {
    signal?: AbortSignal;
    target?: string;
    recipient?: string;
    onProgress?: () => void;
  } = {},
): Promise<string> {
  const target = options.target ?? join(tempFolder(), 'case.casebook');
  await sealCase(
    session,
    {
      caseId,
      target,
      passphrase: archivePassphrase,
      recipient: options.recipient ?? 'Ruth Adeyemi, Chair of trustees',
      reason: 'The Director is a witness',
    },
    {
      signal: options.signal ?? new AbortController().signal,
      kdf: WEAKEST_KDF,
      ...(options.onProgress && { onProgress: options.onProgress }),
    },
  );
  return target;
}

/** Opens an archive. */
export function opened(
  session: TestSession,
  path: string,
  options: { signal?: AbortSignal; passphrase?: string; onProgress?: () => void } = {},
): Promise<Opened> {
  return openArchive(
    session,
    { path, passphrase: options.passphrase ?? archivePassphrase },
    {
      signal: options.signal ?? new AbortController().signal,
      ...(options.onProgress && { onProgress: options.onProgress }),
    },
  );
}
