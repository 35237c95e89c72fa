import type { Refusal } from '../../shared/contract/common.ts';
import type { JobProgress } from '../../shared/contract/events.ts';

/** Refused files, one per line, for reading. */
export function refusalLines(refused: readonly Refusal[]): string[] {
  return refused.map(({ file, code, message }) => `Refused ${file}: ${message} (${code})`);
}

/** Tells of each file when it is done with. */
export function tellProgress(
  say: (line: string) => void,
): (progress: Pick<JobProgress, 'file'>) => void {
  return ({ file }) => {
    if (file?.state === 'kept') say(`${file.index + 1} of ${file.count}: took ${file.name}`);
    if (file?.state === 'refused') say(`${file.index + 1} of ${file.count}: refused ${file.name}`);
  };
}

/** A number of bytes for reading. */
export function readableSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Tells of every tenth part of so many bytes. */
export function tellBytes(say: (line: string) => void): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenths = Math.floor((10 * done) / Math.max(total, 1));
    if (tenths <= told) return;
    told = tenths;
    say(`${readableSize(done)} of ${readableSize(total)}`);
  };
}
