import type { ChronologyEntry, ChronologyLane } from '../../../shared/chronology/entry.ts';

/** What the timeline is narrowed to; empty lists narrow nothing. */
export type EntryFilter = {
  readonly words: string;
  readonly lanes: readonly ChronologyLane[];
  readonly personIds: readonly string[];
  readonly allegationIds: readonly string[];
  readonly isCertainOnly: boolean;
};

/** A filter that lets everything through. */
export const everything: EntryFilter = {
  words: '',
  lanes: [],
  personIds: [],
  allegationIds: [],
  isCertainOnly: false,
};

/** Whether an entry is shown under a filter: in each thing that is asked for, one of those named. */
export function isShown(entry: ChronologyEntry, filter: EntryFilter): boolean {
  const { lanes, personIds, allegationIds, isCertainOnly } = filter;
  const words = filter.words.trim().toLowerCase();
  return (
    (lanes.length === 0 || lanes.includes(entry.lane)) &&
    (personIds.length === 0 || entry.personIds.some((id) => personIds.includes(id))) &&
    (allegationIds.length === 0 || entry.allegationIds.some((id) => allegationIds.includes(id))) &&
    (!isCertainOnly || entry.precision === 'exact') &&
    `${entry.what} ${entry.detail}`.toLowerCase().includes(words)
  );
}
