import {
  exportLogFolder,
  LOG_FILE,
  VERIFIER_FILE,
} from '../../../electron/services/audit/export-log-folder.ts';
import { caseIdOf, type Command } from '../command.ts';
import { pathFrom } from '../paths.ts';

/** Writes the log for others to check. */
export const exportLog: Command = {
  usage: 'export-log --out FOLDER [--show-case REF] [--recipient R] [--purpose P]',
  does: 'writes the whole log, proven but not shown, with a script that checks it without Casebook',
  words: [0, 0],
  options: { out: 'value', 'show-case': 'value', recipient: 'value', purpose: 'value' },
  needs: ['out'],
  run: async (session, { given, signal }) => {
    const target = pathFrom(given.value('out'));
    const shown = given.value('show-case');
    const { disclosure, entries } = await exportLogFolder(
      session,
      {
        target,
        shownCaseId: shown === undefined ? null : caseIdOf(session, shown),
        recipient: given.value('recipient') ?? '',
        purpose: given.value('purpose') ?? '',
      },
      signal,
    );
    const { sha256 } = disclosure;
    return {
      result: { folder: target, file: LOG_FILE, sha256, entries },
      lines: [
        `Wrote ${target}: ${entries} entries. Check them there with: bash ${VERIFIER_FILE} ${LOG_FILE}`,
        shown === undefined
          ? 'What the entries say is left out.'
          : `The entries of ${shown} say in full what was typed.`,
        `SHA-256 ${sha256}`,
      ],
    };
  },
};
