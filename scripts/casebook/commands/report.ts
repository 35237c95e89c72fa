import { exportDocument } from '../../../electron/services/reports/report-service.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { caseIdOf, type Command, type Given, oneOf, UsageError } from '../command.ts';
import { pathFrom } from '../paths.ts';
import { readableSize } from '../told.ts';

const formats = ['pdf', 'docx'] as const;

const documents = ['report', 'decision', 'process-record'] as const;

/** Writes the investigation report, the decision or the record of the process. */
export const report: Command = {
  usage:
    'report REF --format pdf|docx --out FILE [--document report|decision|process-record] [--final] [--recipient R] [--purpose P]',
  does: 'writes the investigation report (a draft, or the final one), the decision, or the record of the process',
  words: [1, 1],
  options: {
    format: 'value',
    out: 'value',
    document: 'value',
    final: 'switch',
    recipient: 'value',
    purpose: 'value',
  },
  needs: ['format', 'out'],
  run: async (session, { given, signal, say }) => {
    const format = oneOf('format', formats, given.value('format'));
    const document = documentOf(given);
    const target = pathFrom(given.value('out'));
    let stage = '';
    const { disclosure, pageCount } = await exportDocument(
      session,
      {
        caseId: caseIdOf(session, given.words[0]),
        document,
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

function documentOf(given: Given): CaseDocument {
  const kind = oneOf('document', documents, given.value('document') ?? 'report');
  if (kind === 'report') return { kind, isFinal: given.has('final') };
  if (given.has('final')) throw new UsageError('--final is for the report.');
  return kind === 'decision' ? { kind } : { kind: 'process_record' };
}
