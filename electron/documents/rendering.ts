import type { ReportDocument, ReportExhibit } from '../../shared/report/model.ts';
import type { Printable } from './exhibits/printable.ts';
import type { RenderProgress } from './protocol.ts';

/** What is written, and what a writer may ask for on the way. */
export type RenderJob = {
  readonly document: ReportDocument;
  /** Fetches one exhibit. Called once for each that is printed, one after the other, so that no more than one is under way. */
  readonly fetchExhibit: (exhibitId: string) => Promise<Printable>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RenderProgress) => void;
};

/** Fetches the exhibits in order and makes of each what a writer needs; reports progress, stops when cancelled. */
export async function forEachExhibit<T>(
  { document, fetchExhibit, signal, onProgress }: RenderJob,
  make: (exhibit: ReportExhibit, printable: Printable) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  const made = new Map<string, T>();
  const total = document.exhibits.length;
  for (const exhibit of document.exhibits) {
    onProgress({ stage: 'exhibits', done: made.size, total });
    signal.throwIfAborted();
    const { print } = exhibit;
    const isPrinted = print.as !== 'unplaceable';
    const fetched: Printable = isPrinted
      ? await fetchExhibit(exhibit.id)
      : { as: 'unplaceable', reason: print.reason };
    made.set(exhibit.id, await make(exhibit, fetched));
  }
  onProgress({ stage: 'exhibits', done: total, total });
  return made;
}
