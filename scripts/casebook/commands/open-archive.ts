import { openArchive } from '../../../electron/services/handover/open-archive.ts';
import { carriedInWords } from '../../../shared/policy/carried-in-words.ts';
import type { Command } from '../command.ts';
import { readArchivePassphrase } from '../passphrase.ts';
import { pathFrom } from '../paths.ts';
import { tellBytes } from '../told.ts';

/** Takes a case over from an archive, or back. */
export const openArchiveCommand: Command = {
  usage: 'open-archive FILE --archive-passphrase-file F',
  does: 'takes over the case in an archive, or takes back one that was handed out',
  words: [1, 1],
  options: { 'archive-passphrase-file': 'value' },
  needs: ['archive-passphrase-file'],
  run: async (session, { given, signal, say }) => {
    const [file = ''] = given.words;
    const { reference, isReturn, policies } = await openArchive(
      session,
      { path: pathFrom(file), passphrase: readArchivePassphrase(given) },
      { signal, onProgress: tellBytes(say) },
    );
    return {
      result: { reference, isReturn, policies },
      lines: [
        isReturn ? `${reference} is back.` : `Took over ${reference}.`,
        ...carriedInWords(policies),
      ],
    };
  },
};
