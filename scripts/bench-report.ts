import { renderDocument } from '../electron/services/reports/document-renderer.ts';
import { forkChild } from '../electron/services/children/fork-child.ts';
import { type Figure, median, timed } from './bench-figure.ts';
import { sampleExhibits, sampleReport } from './bench-report/sample.ts';

const bar = { seconds: 12, sizeRatio: 1.03 };

/** The text of the report with its fonts and structure, which comes on top of the exhibits. */
const textBytes = 1_000_000;

/**
 * Measures a report of some sixty pages with forty exhibits, written as an encrypted PDF in a process of its own, as an export
 * does: from the start of the process to the last byte, and how much larger the file is than what went into it.
 */
export async function benchReport(rounds: number): Promise<Figure[]> {
  const samples = await sampleExhibits();
  const document = sampleReport(samples);
  const byId = new Map(samples.map((sample) => [sample.exhibit.id, sample]));
  const rawBytes = samples.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const seconds: number[] = [];
  let pageCount = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const took = await timed(async () => {
      const rendered = await renderDocument(
        { document, format: 'pdf', password: 'a password for measuring' },
        (id) => Promise.resolve(byId.get(id)?.printable ?? { as: 'unplaceable', reason: '' }),
        {
          spawnChild: forkChild,
          signal: new AbortController().signal,
          onProgress: () => undefined,
        },
      );
      pageCount = rendered.pageCount ?? 0;
      bytes = rendered.bytes.length;
    });
    seconds.push(took / 1000);
  }
  const middle = median(seconds);
  const ratio = bytes / (rawBytes + textBytes);
  const megabytes = (bytes / 1e6).toFixed(1);
  return [
    {
      what: `Encrypted PDF of ${pageCount} pages with ${samples.length} exhibits`,
      measured: `${middle.toFixed(1)} s`,
      bar: `≤ ${bar.seconds} s`,
      isMet: middle <= bar.seconds,
    },
    {
      what: 'Its size to the bytes that went into it',
      measured: `${ratio.toFixed(3)} × (${megabytes} MB, of which exhibits ${(rawBytes / 1e6).toFixed(1)} MB)`,
      bar: `≤ ${bar.sizeRatio} ×`,
      isMet: ratio <= bar.sizeRatio,
    },
  ];
}
