import { exportCaseFolder } from '../../../electron/services/case-folder/export-case-folder.ts';
import { caseIdOf, type Command } from '../command.ts';
import { pathFrom } from '../paths.ts';
import { readableSize } from '../told.ts';

/** Writes a case folder. */
export const exportCase: Command = {
  usage: 'export-case REF --out FOLDER [--recipient R] [--purpose P] [--name-protected]',
  does: 'writes a case folder, which is not encrypted',
  words: [1, 1],
  options: { out: 'value', recipient: 'value', purpose: 'value', 'name-protected': 'switch' },
  needs: ['out'],
  run: async (session, { given, signal, say }) => {
    const target = pathFrom(given.value('out'));
    const { files, disclosure } = await exportCaseFolder(
      session,
      {
        caseId: caseIdOf(session, given.words[0]),
        target,
        recipient: given.value('recipient') ?? '',
        purpose: given.value('purpose') ?? '',
        namesProtected: given.has('name-protected'),
      },
      { signal, onProgress: (done, total) => say(`${done} of ${total} exhibits written`) },
    );
    return {
      result: { files, sha256: disclosure.sha256 },
      lines: [
        `Wrote ${target}: ${files.length} files, ${readableSize(disclosure.sizeBytes)}.`,
        'It is not encrypted.',
      ],
    };
  },
};
