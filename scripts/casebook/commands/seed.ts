import { type Command, countOf, UsageError } from '../command.ts';
import { fillLibrary } from '../fill-library.ts';

/** Fills a library with made-up data. */
export const seed: Command = {
  usage: 'seed --cases N --evidence M',
  does: 'fills a library with made-up cases and evidence, for measuring',
  words: [0, 0],
  options: { cases: 'value', evidence: 'value' },
  needs: ['cases', 'evidence'],
  run: async (session, { given, signal, say }) => {
    const cases = countOf('cases', given.value('cases'));
    const exhibits = countOf('evidence', given.value('evidence'));
    if (cases === 0 && exhibits > 0) throw new UsageError('Evidence needs a case to lie in.');
    await fillLibrary(
      session,
      { cases, evidence: exhibits },
      {
        signal,
        onProgress: (done, total) => say(`${done} of ${total}`),
      },
    );
    return {
      result: { cases, exhibits },
      lines: [`Made up ${cases} cases, ${exhibits} exhibits.`],
    };
  },
};
