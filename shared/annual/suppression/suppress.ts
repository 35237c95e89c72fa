import { earlierTable, earlierTotal } from './earlier.ts';
import { publishTable } from './publish-table.ts';
import { assertConsistent, parentRows, parentsFirst } from './tables.ts';
import { publishTotal } from './totals.ts';
import {
  rowTotalId,
  type CountTable,
  type PublishedPack,
  type PublishedTable,
  type PublishedTotal,
  type SuppressionInput,
} from './types.ts';

/** The lowest threshold that hides anything from somebody who is one of those counted. */
const lowestThreshold = 3;

/** What this pack says of rows that are totals of other tables. */
const totalsFromRows = ({ id, rows, asOf }: PublishedTable): PublishedTotal[] =>
  rows.map((row) => ({ ...row, id: rowTotalId(id, row.id), asOf }));

/**
 * Disclosure control for one annual review pack: says of all tables together as much as leaves
 * every hidden count open, also to a reader who has the earlier packs, adds and subtracts whatever
 * can be added and subtracted, and knows these rules.
 *
 * The same input always gives the same output.
 *
 * @throws RangeError if tables disagree with one another, if an earlier pack repeats one that is
 *   not given, or if the threshold is below 3.
 */
export function suppress({ id, tables, earlier, threshold }: SuppressionInput): PublishedPack {
  if (!Number.isSafeInteger(threshold) || threshold < lowestThreshold)
    throw new RangeError('the threshold is a whole number from 3 on');
  assertConsistent(tables);
  const parents = parentRows(tables);
  const totals: PublishedTotal[] = [];
  const rowTotals = new Map<string, PublishedTotal>();

  const totalOf = ({ total, about }: CountTable): PublishedTotal | null => {
    if (!total) return null;
    const known = rowTotals.get(total.id) ?? totals.find((one) => one.id === total.id);
    if (known) return known;
    const before = earlierTotal(earlier, total.id);
    const fresh = publishTotal({ ...total, about }, before, id, threshold);
    totals.push(fresh);
    return fresh;
  };

  const published = parentsFirst(tables).map((table) => {
    const ownParents = table.rows.filter((row) => parents.has(rowTotalId(table.id, row.id)));
    const result = publishTable(table, {
      pack: id,
      threshold,
      parents: new Set(ownParents.map((row) => row.id)),
      total: totalOf(table),
      earlier: earlierTable(earlier, table.id),
    });
    for (const total of totalsFromRows(result)) rowTotals.set(total.id, total);
    return result;
  });
  const inOrder = tables.flatMap(({ id: tableId }) =>
    published.filter((one) => one.id === tableId),
  );
  return { id, threshold, totals, tables: inOrder };
}
