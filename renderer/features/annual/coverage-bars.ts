import type { ToldRow } from '../../../shared/annual/pack/published.ts';

/** A group's bar: the share that certainly signed, the share that may have, and what is said. */
export type CoverageBar = {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  /** Per cent of the group. */
  readonly known: number;
  readonly hidden: number;
};

/** Who has signed, by group, from the counts of who has not. Groups of nobody are left out. */
export function coverageBars(rows: readonly ToldRow[]): CoverageBar[] {
  return rows.flatMap((row) => {
    const { outOf: size } = row;
    return size === null || size === 0 ? [] : [bar(row, size)];
  });
}

function bar({ id, label, cell }: ToldRow, size: number): CoverageBar {
  const percent = (people: number): number => (100 * people) / size;
  switch (cell.kind) {
    case 'count': {
      const signed = size - cell.count;
      const words = cell.count === 0 ? 'all' : `${String(signed)} of ${String(size)}`;
      return { id, label, words, known: percent(signed), hidden: 0 };
    }
    case 'fewerThan': {
      const sure = Math.max(0, size - cell.bound + 1);
      const words = `under ${String(cell.bound)} missing`;
      return { id, label, words, known: percent(sure), hidden: percent(size - sure) };
    }
    case 'band': {
      const words = `${String(cell.from)} to ${String(cell.to)} missing`;
      const sure = Math.max(0, size - cell.to);
      return { id, label, words, known: percent(sure), hidden: percent(cell.to - cell.from) };
    }
    case 'withheld':
      return { id, label, words: 'not shown', known: 0, hidden: 100 };
  }
}
