import { forkChild } from '../../electron/services/children/fork-child.ts';
import { type LibrarySession, startSession } from '../../electron/services/library-session.ts';
import { writeSettings } from '../../electron/services/settings/settings-service.ts';
import { createLibrary } from '../../electron/services/vault/create-library.ts';
import { director, libraryName } from './story.ts';
import type { StoryClock } from './story-clock.ts';

/** Makes the library of the story in `folder`, works in it, and closes it whatever comes of the work. */
export async function withDemoLibrary<Made>(
  folder: string,
  { passphrase, clock }: { passphrase: string; clock: StoryClock },
  work: (session: LibrarySession, recoveryKey: string) => Promise<Made>,
): Promise<Made> {
  const { library, recoveryKey } = await createLibrary(folder, { passphrase, clock: clock.clock });
  const session = startSession(library, { clock: clock.clock, spawnChild: forkChild });
  try {
    writeSettings(session, {
      libraryName,
      directorName: director,
      lockAfterMinutes: 15,
      office: 'director',
    });
    return await work(session, recoveryKey);
  } finally {
    session.close();
  }
}
