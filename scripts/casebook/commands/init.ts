import { basename } from 'node:path';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import { createLibrary } from '../../../electron/services/vault/create-library.ts';
import { Office, officeTitles } from '../../../shared/domain/office.ts';
import { oneOf, type Command, type Done, type Work } from '../command.ts';
import { pathFrom } from '../paths.ts';

const DEFAULT_LOCK_MINUTES = 10;

/** Makes an empty library: the one command that opens none. */
export const init = {
  usage: 'init [--office director|chair] [--director NAME] [--name NAME]',
  does: 'makes an empty library and shows its recovery key, once',
  words: [0, 0],
  options: { office: 'value', director: 'value', name: 'value' },
  needs: [],
  create: async (passphrase: string, { given }: Work): Promise<Done> => {
    const folder = pathFrom(given.value('library'));
    const clock = () => new Date();
    const office = oneOf('office', Office.options, given.value('office') ?? 'director');
    const settings = {
      libraryName: given.value('name') ?? basename(folder),
      directorName: given.value('director') ?? officeTitles[office],
      lockAfterMinutes: DEFAULT_LOCK_MINUTES,
      office,
    };
    const { library, recoveryKey } = await createLibrary(folder, {
      passphrase,
      clock,
      setUp: (db) => void writeSettings({ db, clock }, settings),
    });
    library.close();
    return {
      result: { library: folder, recoveryKey },
      lines: [
        `Made the library ${folder}.`,
        `Recovery key, kept nowhere else: ${recoveryKey}`,
        'Write it down. It opens the library should the passphrase be lost.',
      ],
    };
  },
} as const satisfies Omit<Command, 'run'> & Record<'create', unknown>;
