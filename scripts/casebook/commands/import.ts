import { importCaseFolder } from '../../../electron/services/case-folder/import-case-folder.ts';
import type { Command } from '../command.ts';
import { pathFrom } from '../paths.ts';
import { refusalLines, tellProgress } from '../told.ts';

/** Reads a case folder. */
export const importFolder: Command = {
  usage: 'import FOLDER',
  does: 'reads a case folder (docs/case-folder.md) as a new case',
  words: [1, 1],
  options: {},
  needs: [],
  run: async (session, { given, signal, say }) => {
    const [folder = ''] = given.words;
    const { reference, wantedReference, exhibits, refused } = await importCaseFolder(
      session,
      pathFrom(folder),
      { signal, onProgress: tellProgress(say) },
    );
    if (wantedReference) say(`${wantedReference} is another case here; this one is ${reference}.`);
    return {
      result: { reference, wantedReference, exhibits, refused },
      lines: [`Imported ${reference} with ${exhibits} exhibits.`, ...refusalLines(refused)],
    };
  },
};
