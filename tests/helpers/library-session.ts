import { forkChild } from '../../electron/services/children/fork-child.ts';
import { startSession, type LibrarySession } from '../../electron/services/library-session.ts';
import { writeSettings } from '../../electron/services/settings/settings-service.ts';
import type { LibrarySettings } from '../../shared/contract/vault-api.ts';
import { aClock } from './audit.ts';
import { aLibrary } from './library.ts';

/** The settings of the library. */
export const testSettings = {
  libraryName: 'STaSS',
  directorName: 'Helen Marsh',
  lockAfterMinutes: 15,
  office: 'director',
} as const;

/** Work in a real library that has its settings and nothing else. */
export async function aLibrarySession(
  settings: Partial<LibrarySettings> = {},
): Promise<LibrarySession> {
  const { library } = await aLibrary();
  const session = startSession(library, { clock: aClock(), spawnChild: forkChild });
  writeSettings(session, { ...testSettings, ...settings });
  return session;
}
