import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../../shared/annual/suppression/ranges.ts';
import { suppress } from '../../../../shared/annual/suppression/suppress.ts';
import type { PublishedCell, Subject } from '../../../../shared/annual/suppression/types.ts';

const threshold = 5;

/** All ways in which so many cases fall into so many rows. */
function* allCounts(cases: number, rows: number): Generator<number[]> {
  if (rows === 1) yield [cases];
  else
    for (let first = 0; first <= cases; first += 1)
      for (const rest of allCounts(cases - first, rows - 1)) yield [first, ...rest];
}

function publish(counts: readonly number[], about: Subject): readonly PublishedCell[] {
  const total = { id: 'all', count: counts.reduce((sum, count) => sum + count, 0) };
  const rows = counts.map((count, index) => ({ id: String(index), count }));
  const table = { id: 'table', kind: 'partition' as const, about, rows, total };
  return suppress({ id: 'pack', tables: [table], earlier: [], threshold }).tables[0]?.rows ?? [];
}

/** Every possible table, sorted by what a reader gets to see of it. */
function whatReadersCannotTellApart(cases: number, rows: number, about: Subject) {
  const groups = new Map<string, { shown: readonly PublishedCell[]; counts: number[][] }>();
  for (const counts of allCounts(cases, rows)) {
    const shown = publish(counts, about);
    const key = JSON.stringify(shown);
    const group = groups.get(key) ?? { shown, counts: [] };
    group.counts.push(counts);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** All ways in which people of groups may not have signed, sorted by what a reader who knows the groups gets to see of it. */
function whatOfGroups(sizes: readonly number[]) {
  let all: readonly (readonly number[])[] = [[]];
  for (const size of sizes)
    all = all.flatMap((before) => Array.from({ length: size + 1 }, (_, next) => [...before, next]));
  const groups = Map.groupBy(all, (counts) => JSON.stringify(publishGroups(counts, sizes)));
  return [...groups.values()].map((counts) => ({
    shown: publishGroups(counts[0] ?? [], sizes).rows,
    counts,
  }));
}

function publishGroups(counts: readonly number[], sizes: readonly number[]) {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const total = { id: 'owed', count: sum(counts), atMost: sum(sizes) };
  const rows = counts.map((count, row) => ({ id: String(row), count, atMost: sizes[row] ?? 0 }));
  const table = {
    id: 'missing',
    kind: 'partition' as const,
    about: 'duties' as const,
    rows,
    total,
  };
  const { totals, tables } = suppress({ id: 'pack', tables: [table], earlier: [], threshold });
  return { totals, rows: tables[0]?.rows ?? [] };
}

/** How many values a hidden small count must keep for one who can run the rules backwards. */
function mustKeep({ cell, why }: PublishedCell, about: Subject): number {
  const zeroIsShown = about === 'duties';
  if (why === 'small') return zeroIsShown ? threshold - 1 : threshold;
  if (zeroIsShown) return 2;
  return cell.kind === 'withheld' ? 3 : 4;
}

/** Hidden small counts of which too few values remain. */
function givenAway(cases: number, rows: number, about: Subject): string[] {
  return whatReadersCannotTellApart(cases, rows, about).flatMap(({ shown, counts }) =>
    shown.flatMap((cell, row) => {
      const values = new Set(counts.map((one) => one[row] ?? NaN));
      const { from, to } = rangeOf(cell.cell);
      const isHidden = from < threshold && from < to;
      const isEverSmall = [...values].some((value) => value < threshold);
      return isHidden && isEverSmall && values.size < mustKeep(cell, about)
        ? [
            `${JSON.stringify(shown.map((one) => one.cell))} row ${String(row)}: ${[...values].join()}`,
          ]
        : [];
    }),
  );
}

/** Totals that are shown, up to a last one. */
const upTo = (last: number): number[] =>
  Array.from({ length: last - threshold + 1 }, (_, index) => threshold + index);

describe('a reader who knows the rules and tries every table there could be', () => {
  it.each([
    { rows: 2, most: 45 },
    { rows: 3, most: 40 },
    { rows: 4, most: 26 },
    { rows: 5, most: 18 },
  ])('finds several that look the same: $rows rows of cases', ({ rows, most }) => {
    expect(upTo(most).flatMap((cases) => givenAway(cases, rows, 'cases'))).toEqual([]);
  });

  it.each([
    { rows: 3, most: 40 },
    { rows: 4, most: 22 },
  ])('finds several that look the same: $rows rows of duties', ({ rows, most }) => {
    expect(upTo(most).flatMap((cases) => givenAway(cases, rows, 'duties'))).toEqual([]);
  });

  it.each([[[5, 6, 8]], [[6, 7, 12]], [[5, 9, 20]], [[3, 8, 8, 11]]])(
    'does not find out how few of a group have not signed: groups of %j',
    (sizes) => {
      const found = whatOfGroups(sizes).flatMap(({ shown, counts }) =>
        shown.flatMap(({ cell }, row) => {
          const size = sizes[row] ?? NaN;
          const values = new Set(counts.map((one) => one[row] ?? NaN));
          const isSmall = [...values].every((missing) => missing > 0 && missing < threshold);
          const isGivenAway = isSmall && values.size < 2;
          return isGivenAway
            ? [`${JSON.stringify(cell)} of ${String(size)}: ${[...values].join()}`]
            : [];
        }),
      );
      expect(found).toEqual([]);
    },
  );
});
