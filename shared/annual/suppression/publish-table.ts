import { isKnownEmpty } from './cells.ts';
import type { EarlierTable } from './earlier.ts';
import { protectRows } from './protect-rows.ts';
import { publishedRange, rangeOf, sumOfRanges } from './ranges.ts';
import type {
  CountTable,
  PublishedCell,
  PublishedTable,
  PublishedTotal,
  Reason,
  TableStyle,
} from './types.ts';

/** What a table is published with. */
export interface TableSetting {
  readonly pack: string;
  readonly threshold: number;
  /** Rows of the table that have tables of their own, by their ids within the table. */
  readonly parents: ReadonlySet<string>;
  /** What this pack says of the table's total; null where it has none. */
  readonly total: PublishedTotal | null;
  /** What an earlier pack said of the table. */
  readonly earlier: EarlierTable | null;
}

/** The style that follows from the cells of a table. */
export function styleOf(rows: readonly PublishedCell[]): TableStyle {
  if (rows.some(({ cell }) => cell.kind === 'count' && cell.count > 0)) return 'numbers';
  return rows.some(({ cell }) => cell.kind === 'band') ? 'bands' : 'words';
}

const withheld = ({ rows }: CountTable, why: Reason): PublishedCell[] =>
  rows.map(({ id }) => ({ id, cell: { kind: 'withheld' }, why }));

/** A table by a pack without predecessors. */
function freshRows(table: CountTable, setting: TableSetting): readonly PublishedCell[] {
  const { total, pack } = setting;
  if (total && total.asOf !== pack) return withheld(table, 'earlierPack');
  if (total && total.cell.kind !== 'count')
    return withheld(table, total.why === 'small' ? 'smallTotal' : 'hiddenTotal');
  if (total && table.total?.count === 0)
    return table.rows.map(({ id }) => ({ id, cell: { kind: 'count', count: 0 }, why: null }));
  const outcome = protectRows({ ...setting, ...table, total: table.total?.count ?? null });
  return outcome.isSafe ? outcome.rows : withheld(table, outcome.why);
}

/** The rows as they have grown since `then`, or null if any fell, none grew or rows are others. */
function growth(now: CountTable, then: CountTable): CountTable['rows'] | null {
  const before = new Map(then.rows.map(({ id, count }) => [id, count]));
  const grown = now.rows.map(({ id, count, ...row }) => {
    const more = count - (before.get(id) ?? Infinity);
    return isKnownEmpty(row) ? { id, count: more, atMost: 0 } : { id, count: more };
  });
  const isGrowth = grown.every(({ count }) => count >= 0) && grown.some(({ count }) => count > 0);
  return isGrowth && before.size === grown.length ? grown : null;
}

/** The sums of two statements about the same rows. */
function sumsOf(
  earlier: readonly PublishedCell[],
  increase: readonly PublishedCell[],
): readonly PublishedCell[] {
  const before = new Map(earlier.map(({ id, cell }) => [id, rangeOf(cell)]));
  return increase.map(({ id, cell: more }) => {
    const sum = sumOfRanges(before.get(id) ?? { from: 0, to: Infinity }, rangeOf(more));
    const cell = publishedRange(sum);
    return { id, cell, why: cell.kind === 'count' ? null : 'earlierPack' };
  });
}

/**
 * A table that an earlier pack spoke of: what it said and, where that can be protected like a table
 * of its own, the increase since. Whatever can be worked out from both packs can be worked out from
 * the earlier table and the increase, and these are protected each by itself.
 */
function grownTable(
  table: CountTable,
  { published, counts }: EarlierTable,
  setting: TableSetting,
): PublishedTable {
  const { total, pack } = setting;
  if (total && (total.asOf !== pack || total.cell.kind !== 'count')) return published;
  const more = table.total && counts.total ? table.total.count - counts.total.count : null;
  const rows = growth(table, counts);
  const sum = rows?.reduce((all, { count }) => all + count, 0) ?? 0;
  const fits =
    more === null ||
    table.kind === 'partition' ||
    (rows?.every(({ count }) => count <= more) && (table.kind === 'overlapping' || sum >= more));
  if (!rows || !fits) return published;
  const outcome = protectRows({ ...setting, ...table, rows, total: more });
  if (!outcome.isSafe) return published;
  const sums = sumsOf(published.rows, outcome.rows);
  return {
    ...published,
    rows: sums,
    style: styleOf(sums),
    total,
    asOf: pack,
    increase: {
      since: published.asOf,
      total: more === null ? null : { kind: 'count', count: more },
      rows: outcome.rows,
    },
  };
}

/** A table as published. */
export function publishTable(table: CountTable, setting: TableSetting): PublishedTable {
  const { earlier, total, pack } = setting;
  const hasSpoken = earlier?.published.rows.some(({ cell }) => cell.kind !== 'withheld') ?? false;
  if (earlier && hasSpoken && table.about === 'cases') return grownTable(table, earlier, setting);
  const rows = freshRows(table, setting);
  return {
    id: table.id,
    kind: table.kind,
    about: table.about,
    style: styleOf(rows),
    rows,
    total,
    asOf: total?.asOf ?? pack,
    increase: null,
  };
}
