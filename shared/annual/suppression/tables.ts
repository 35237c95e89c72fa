import { rowTotalId, type CountTable } from './types.ts';

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** What is wrong with a table by itself, or null. */
function problemOf({ kind, rows, total }: CountTable): string | null {
  const counts = rows.map(({ count }) => count);
  if (!counts.every(isCount) || (total !== null && !isCount(total.count)))
    return 'counts are whole numbers from 0 on';
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return 'a row occurs twice';
  if (rows.some(({ count, atMost }) => atMost !== undefined && count > atMost))
    return 'a row exceeds its group';
  if (total === null) return null;
  const sum = counts.reduce((all, count) => all + count, 0);
  if (kind === 'partition') return sum === total.count ? null : 'rows do not add up to the total';
  if (counts.some((count) => count > total.count)) return 'a row exceeds the total';
  return kind === 'covering' && sum < total.count ? 'rows do not cover the total' : null;
}

/**
 * Checks that tables agree with themselves and with one another: what is published of tables that
 * do not could not be protected.
 *
 * @throws RangeError naming the table, if they do not. That is a mistake in the caller.
 */
export function assertConsistent(tables: readonly CountTable[]): void {
  const counts = new Map<string, number>();
  const agree = (id: string, count: number, problem: string): void => {
    if ((counts.get(id) ?? count) !== count) throw new RangeError(problem);
    counts.set(id, count);
  };
  if (new Set(tables.map(({ id }) => id)).size < tables.length)
    throw new RangeError('a table occurs twice');
  for (const table of tables) {
    const problem = problemOf(table);
    if (problem !== null) throw new RangeError(`${table.id}: ${problem}`);
    for (const { id, count } of table.rows)
      agree(rowTotalId(table.id, id), count, `${table.id}: the total of another table disagrees`);
    if (table.total)
      agree(table.total.id, table.total.count, `${table.id}: its total disagrees with another's`);
  }
}

/** The ids of all rows that have a table of their own. */
export function parentRows(tables: readonly CountTable[]): ReadonlySet<string> {
  const totals = new Set(tables.map(({ total }) => total?.id));
  return new Set(
    tables.flatMap((table) =>
      table.rows.map(({ id }) => rowTotalId(table.id, id)).filter((id) => totals.has(id)),
    ),
  );
}

/**
 * The tables, each after the table whose row is its total.
 *
 * @throws RangeError if tables are each other's rows.
 */
export function parentsFirst(tables: readonly CountTable[]): readonly CountTable[] {
  const parents = parentRows(tables);
  const ordered: CountTable[] = [];
  const known = new Set<string>();
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter(
      ({ total }) => total === null || !parents.has(total.id) || known.has(total.id),
    );
    if (ready.length === 0) throw new RangeError('tables are rows of each other');
    ordered.push(...ready);
    for (const { id, rows } of ready) for (const row of rows) known.add(rowTotalId(id, row.id));
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}
