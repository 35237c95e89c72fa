import { sealCase } from '../../../electron/services/handover/seal-case.ts';
import { caseIdOf, type Command } from '../command.ts';
import { readArchivePassphrase } from '../passphrase.ts';
import { pathFrom } from '../paths.ts';
import { readableSize, tellBytes } from '../told.ts';

/** Seals a case in an archive. */
export const handOver: Command = {
  usage: 'hand-over REF --out FILE --to NAME --reason R --archive-passphrase-file F',
  does: 'seals a case in an encrypted archive (docs/case-archive.md); it is read-only here until it returns',
  words: [1, 1],
  options: { out: 'value', to: 'value', reason: 'value', 'archive-passphrase-file': 'value' },
  needs: ['out', 'to', 'reason', 'archive-passphrase-file'],
  run: async (session, { given, signal, say }) => {
    const target = pathFrom(given.value('out'));
    const { disclosure } = await sealCase(
      session,
      {
        caseId: caseIdOf(session, given.words[0]),
        target,
        passphrase: readArchivePassphrase(given),
        recipient: given.value('to') ?? '',
        reason: given.value('reason') ?? '',
      },
      { signal, onProgress: tellBytes(say) },
    );
    const { sha256, sizeBytes, recipient } = disclosure;
    return {
      result: { file: target, sha256, sizeBytes, recipient },
      lines: [
        `Sealed in ${target}, ${readableSize(sizeBytes)}, for ${recipient}.`,
        `SHA-256 ${sha256}`,
        'Tell the passphrase another way than you send the file.',
      ],
    };
  },
};
