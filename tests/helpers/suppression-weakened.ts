import type {
  CountTable,
  Published,
  PublishedPack,
  PublishedTable,
} from '../../shared/annual/suppression/types.ts';

type Mark = (count: number) => Published;

const asCounted: Mark = (count) => ({ kind: 'count', count });

/** Publishes each count by itself, without regard to any other. */
function publishEach(
  id: string,
  threshold: number,
  tables: readonly CountTable[],
  mark: Mark,
): PublishedPack {
  const totals = new Map<string, PublishedPack['totals'][number]>();
  const published = tables.map((table): PublishedTable => {
    const total = table.total && {
      id: table.total.id,
      cell: mark(table.total.count),
      why: null,
      asOf: id,
    };
    if (total && !total.id.includes('/')) totals.set(total.id, total);
    const rows = table.rows.map((row) => ({
      id: row.id,
      cell: mark(row.count),
      why: row.count < threshold ? ('small' as const) : null,
    }));
    const { kind, about } = table;
    return { id: table.id, kind, about, style: 'numbers', rows, total, asOf: id, increase: null };
  });
  return { id, threshold, totals: [...totals.values()], tables: published };
}

/** A pack with suppression switched off: every count as it is. */
export const withoutSuppression = (
  id: string,
  threshold: number,
  tables: readonly CountTable[],
): PublishedPack => publishEach(id, threshold, tables, asCounted);

/** A pack that hides small counts and thinks that is enough: no complements. */
export const withoutComplements = (
  id: string,
  threshold: number,
  tables: readonly CountTable[],
): PublishedPack =>
  publishEach(id, threshold, tables, (count) =>
    count > 0 && count < threshold ? { kind: 'fewerThan', bound: threshold } : asCounted(count),
  );
