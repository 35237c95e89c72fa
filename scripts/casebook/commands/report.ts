import { exportReport } from '../../../electron/services/reports/report-service.ts';
import { caseIdOf, type Command, oneOf } from '../command.ts';
import { pathFrom } from '../paths.ts';
import { readableSize } from '../told.ts';

const formats = ['pdf', 'docx'] as const;

/** Writes the investigation report. */
export const report: Command = {
  usage: 'report REF --format pdf|docx --out FILE [--recipient R] [--purpose P]',
  does: 'writes the investigation report',
  words: [1, 1],
  options: { format: 'value', out: 'value', recipient: 'value', purpose: 'value' },
  needs: ['format', 'out'],
  run: async (session, { given, signal, say }) => {
    const format = oneOf('format', formats, given.value('format'));
    const target = pathFrom(given.value('out'));
    let stage = '';
    const { disclosure, pageCount } = await exportReport(
      session,
      {
        caseId: caseIdOf(session, given.words[0]),
        format,
        target,
        recipient: given.value('recipient') ?? '',
        purpose: given.value('purpose') ?? '',
        password: null,
      },
      {
        signal,
        onProgress: (progress) => {
          if (progress.stage !== stage) say(`${(stage = progress.stage)}…`);
        },
      },
    );
    const { sha256, sizeBytes } = disclosure;
    return {
      result: { file: target, sha256, ...(pageCount !== null && { pages: pageCount }) },
      lines: [
        `Wrote ${target}: ${pageCount === null ? '' : `${pageCount} pages, `}${readableSize(sizeBytes)}.`,
        `SHA-256 ${sha256}`,
      ],
    };
  },
};
