import type { ToldTable } from '../../../shared/annual/pack/published.ts';
import { widenedMark, cellWords } from '../../../shared/annual/figures/cell-words.ts';
import { longDate } from '../../../shared/report/format.ts';
import { count } from '../../lib/format.ts';

const unchanged = 'what has changed since, if anything, is too little to be told';

/** How many counts of some tables are hidden, and how many widened to protect others. */
export function hiddenIn(tables: readonly ToldTable[]): { hidden: number; widened: number } {
  const cells = tables.flatMap(({ rows, total }) => (total ? [...rows, total] : rows));
  const isWidened = ({ cell, why }: (typeof cells)[number]): boolean =>
    cellWords(cell, why).endsWith(widenedMark);
  const widened = cells.filter(isWidened).length;
  const inexact = cells.filter(({ cell }) => cell.kind !== 'count').length;
  return { hidden: inexact - widened, widened };
}

/** "Counts under 5 read … Here 6 cells are hidden and 2 widened."; null where everything is told exactly. */
export function hiddenWords(tables: readonly ToldTable[], threshold: number): string | null {
  const { hidden, widened } = hiddenIn(tables);
  if (hidden + widened === 0) return null;
  const mark =
    widened > 0
      ? ` ${widenedMark} marks a count widened to a band, because totals or an earlier pack would give a hidden neighbour away.`
      : '';
  const here = [
    hidden > 0 ? `${count(hidden, 'count')} hidden` : '',
    widened > 0 ? `${String(widened)} widened` : '',
  ].filter((part) => part !== '');
  return `Counts under ${String(threshold)} read “fewer than ${String(threshold)}”, also where there are none.${mark} Here: ${here.join(', ')}.`;
}

/** Which issue a table repeats, where what has changed since is too little to be told; null for one counted now. */
export function repeatedWords({ repeats }: Pick<ToldTable, 'repeats'>): string | null {
  if (!repeats) return null;
  return `As told in issue ${String(repeats.issue)} on ${longDate(repeats.on)}: ${unchanged}.`;
}

/** What all of some tables repeat alike, to be said once; null where they do not. */
export function repeatedByAll(tables: readonly ToldTable[]): string | null {
  const [words = null, ...others] = new Set(tables.map(repeatedWords));
  return others.length === 0 ? words : null;
}
