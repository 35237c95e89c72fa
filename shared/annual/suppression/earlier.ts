import type { CountTable, EarlierPack, PublishedTable, PublishedTotal } from './types.ts';

/** What an earlier pack said of a table, and the counts it said it of. */
export interface EarlierTable {
  readonly published: PublishedTable;
  readonly counts: CountTable;
}

/** What an earlier pack said of a total, and the count it said it of. */
export interface EarlierTotal {
  readonly published: PublishedTotal;
  readonly count: number;
}

/** The tables as counted for a pack that a statement names as its day. */
function countsOf(earlier: readonly EarlierPack[], asOf: string): readonly CountTable[] {
  const pack = earlier.find(({ published }) => published.id === asOf);
  if (!pack) throw new RangeError(`the earlier pack ${asOf} is missing`);
  return pack.counts;
}

/**
 * What was last said of a table in earlier packs, or null.
 *
 * @throws RangeError if that repeats a pack which is not given: without its counts nothing new
 *   could be said safely.
 */
export function earlierTable(earlier: readonly EarlierPack[], id: string): EarlierTable | null {
  for (const pack of earlier.toReversed()) {
    const published = pack.published.tables.find((table) => table.id === id);
    if (!published) continue;
    const counts = countsOf(earlier, published.asOf).find((table) => table.id === id);
    if (counts) return { published, counts };
  }
  return null;
}

/**
 * What was last said of a total in earlier packs, or null.
 *
 * @throws RangeError as `earlierTable`.
 */
export function earlierTotal(earlier: readonly EarlierPack[], id: string): EarlierTotal | null {
  for (const pack of earlier.toReversed()) {
    const published = pack.published.totals.find((total) => total.id === id);
    if (!published) continue;
    const counts = countsOf(earlier, published.asOf);
    const count = counts.find(({ total }) => total?.id === id)?.total?.count;
    if (count !== undefined) return { published, count };
  }
  return null;
}
