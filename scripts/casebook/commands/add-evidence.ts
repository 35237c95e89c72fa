import { addFiles } from '../../../electron/services/evidence/evidence-service.ts';
import { caseIdOf, type Command } from '../command.ts';
import { pathFrom } from '../paths.ts';
import { refusalLines, tellProgress } from '../told.ts';

/** Adds files and folders as exhibits. */
export const addEvidence: Command = {
  usage: 'add-evidence REF FILE…',
  does: 'adds files, and all files of folders, as exhibits',
  words: [2, Infinity],
  options: {},
  needs: [],
  run: async (session, { given, signal, say }) => {
    const [reference, ...paths] = given.words;
    const { added: exhibits, refused } = await addFiles(
      session,
      { caseId: caseIdOf(session, reference), paths: paths.map((path) => pathFrom(path)) },
      { signal, onProgress: tellProgress(say) },
    );
    const added = exhibits.map(({ facts: { number, fileName, sha256, mime } }) => ({
      exhibit: number,
      file: fileName,
      sha256,
      mime,
    }));
    const [first] = refused;
    return {
      result: { added, refused },
      lines: [
        ...added.map(({ exhibit, file, mime }) => `${exhibit}  ${file}  ${mime}`),
        ...refusalLines(refused),
      ],
      ...(added.length === 0 && first && { failure: { code: first.code, message: first.message } }),
    };
  },
};
