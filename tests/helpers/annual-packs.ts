import { forkChild } from '../../electron/services/children/fork-child.ts';
import { type LibrarySession, startSession } from '../../electron/services/library-session.ts';
import { writeSettings } from '../../electron/services/settings/settings-service.ts';
import { aClock } from './audit.ts';
import { aCase } from './cases.ts';
import { aLibrary } from './library.ts';

/** Nobody stops, nobody looks on. */
export const options = { signal: new AbortController().signal, onProgress: () => undefined };
/** The settings of the library. */
export const testSettings = {
  libraryName: 'STaSS',
  directorName: 'Helen Marsh',
  lockAfterMinutes: 15,
  office: 'director',
} as const;
/** The first issue for 2026. */
export const year = { periodId: '2026', correction: '' };
/** How a pack leaves. */
export const leaving = {
  format: 'docx',
  recipient: 'The Board',
  purpose: 'Yearly review',
  password: null,
} as const;

/** A library with seven cases of 2026. */
export async function aYear(): Promise<LibrarySession> {
  const { library } = await aLibrary();
  const session = startSession(library, { clock: aClock(), spawnChild: forkChild });
  writeSettings(session, testSettings);
  for (let index = 0; index < 7; index += 1) {
    aCase(session, { title: `Quokka ${index}`, broughtOn: '2026-05-04', route: 'complaint' });
  }
  return session;
}
