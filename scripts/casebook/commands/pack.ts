import { exportIssuedPack, issuePack } from '../../../electron/services/annual/issue-pack.ts';
import { listIssuedPacks } from '../../../electron/services/annual/pack-repo.ts';
import { packReference } from '../../../shared/annual/pack/issued.ts';
import { PeriodId } from '../../../shared/books/annual-book.ts';
import { type Command, type Given, oneOf, UsageError } from '../command.ts';
import { pathFrom } from '../paths.ts';
import { readableSize } from '../told.ts';

const formats = ['pdf', 'docx'] as const;

/** Issues the annual review pack, or writes the one issued last again. */
export const pack: Command = {
  usage:
    'pack --year Y --format pdf|docx --out FILE [--correction WHY] [--recipient R] [--purpose P]',
  does: 'issues the annual review pack of a year (or of FROM..TO); once issued, writes it again as it was, unless --correction says what a further issue corrects',
  words: [0, 0],
  options: {
    year: 'value',
    format: 'value',
    out: 'value',
    correction: 'value',
    recipient: 'value',
    purpose: 'value',
  },
  needs: ['year', 'format', 'out'],
  run: async (session, { given, signal, say }) => {
    const periodId = periodFrom(given);
    const target = pathFrom(given.value('out'));
    const correction = given.value('correction') ?? '';
    const leaving = {
      format: oneOf('format', formats, given.value('format')),
      target,
      recipient: given.value('recipient') ?? '',
      purpose: given.value('purpose') ?? '',
      password: null,
    };
    let stage = '';
    const options = {
      signal,
      onProgress: (progress: { stage: string }) => {
        if (progress.stage !== stage) say(`${(stage = progress.stage)}…`);
      },
    };
    const last = listIssuedPacks(session.db).findLast((one) => one.periodId === periodId);
    const written =
      last && correction === ''
        ? {
            issued: last,
            ...(await exportIssuedPack(session, { ...leaving, packId: last.id }, options)),
          }
        : await issuePack(session, { ...leaving, periodId, correction }, options);
    const { sha256, sizeBytes } = written.disclosure;
    const { pageCount } = written;
    const reference = packReference(periodId, written.issued.issue);
    return {
      result: { file: target, sha256, reference, ...(pageCount !== null && { pages: pageCount }) },
      lines: [
        `Wrote ${reference} to ${target}: ${pageCount === null ? '' : `${pageCount} pages, `}${readableSize(sizeBytes)}.`,
        `SHA-256 ${sha256}`,
      ],
    };
  },
};

function periodFrom(given: Given): string {
  const period = PeriodId.safeParse(given.value('year'));
  if (!period.success) throw new UsageError('--year is a year, or FROM..TO as days.');
  return period.data;
}
