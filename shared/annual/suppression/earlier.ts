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

const countsOf = (earlier: readonly EarlierPack[], asOf: string): readonly CountTable[] =>
  earlier.find(({ published }) => published.id === asOf)?.counts ?? [];

/** What was last said of a table in earlier packs, or null. */
export function earlierTable(earlier: readonly EarlierPack[], id: string): EarlierTable | null {
  for (const pack of earlier.toReversed()) {
    const published = pack.published.tables.find((table) => table.id === id);
    const counts = published && countsOf(earlier, published.asOf).find((table) => table.id === id);
    if (published && counts) return { published, counts };
  }
  return null;
}

/** What was last said of a total in earlier packs, or null. */
export function earlierTotal(earlier: readonly EarlierPack[], id: string): EarlierTotal | null {
  for (const pack of earlier.toReversed()) {
    const published = pack.published.totals.find((total) => total.id === id);
    const table =
      published && countsOf(earlier, published.asOf).find(({ total }) => total?.id === id);
    if (published && table?.total) return { published, count: table.total.count };
  }
  return null;
}
