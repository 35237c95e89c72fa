import { barChart } from '../figures/bars.ts';
import type { Drawing } from '../figures/drawing.ts';
import { monthChart } from '../figures/months.ts';
import { monthLabel } from '../facts/period.ts';
import { saysSomething } from './count-words.ts';
import { largestRow } from './largest.ts';
import type { ToldRow, ToldTable } from './published.ts';

/** Tables that are drawn too, because their order or size says more than their words. */
const drawn = new Set([
  'cases-by-month',
  'cases-by-clause',
  'cases-by-role',
  'cases-by-consideration',
  'cases-by-outcome',
  'cases-by-platform',
]);

/** A chart of a table, where it tells enough to be drawn; null otherwise. */
export function chartOf(table: ToldTable): Drawing | null {
  if (!saysSomething(table)) return null;
  if (table.name === 'acknowledgements-missing') return coverageChart(table);
  if (!drawn.has(table.name)) return null;
  if (table.name === 'cases-by-month') {
    return monthChart(
      table.title,
      table.rows.map(({ id, cell, why }) => ({ month: id, cell, why })),
    );
  }
  const bars = drawnRows(table).map(({ label, cell, why }) => ({ label, cell, why }));
  return barChart(table.title, bars);
}

const mostBars = 10;

/** Where there are many rows, those of which only the same small bound could be drawn are left to the table. */
function drawnRows({ rows }: ToldTable): readonly ToldRow[] {
  return rows.length <= mostBars ? rows : rows.filter(({ cell }) => cell.kind !== 'fewerThan');
}

/** What a chart shows, for the line under it: its table's title, what stands out where one thing surely does, and its hatching. */
export function chartCaption(table: ToldTable, { marks }: Drawing): string {
  const isCoverage = table.name === 'acknowledgements-missing';
  const title = isCoverage ? 'Who had signed, of each group' : table.title;
  const most = isCoverage ? null : largestRow(table);
  const what = most && (table.name === 'cases-by-month' ? monthLabel(most.id) : most.label);
  const isHatched = marks.some((mark) => mark.kind === 'rect' && mark.role === 'hidden');
  const hatching = isHatched
    ? '. Hatched: as many as there may be, where no exact number is told'
    : '';
  const isCut =
    !isCoverage && table.name !== 'cases-by-month' && drawnRows(table).length < table.rows.length;
  const cut = isCut ? '. What is too small to tell stands in the table only' : '';
  return `${title}${what ? `; most: ${what}` : ''}${hatching}${cut}`;
}

/** Signed of engaged, group by group: the bar is the group, its filled part those who signed. */
function coverageChart(table: ToldTable): Drawing {
  const groups = table.rows.filter(({ outOf }) => outOf !== null && outOf > 0);
  return barChart('Acknowledgements by group', groups.map(coverageBar));
}

function coverageBar({ label, cell, why, outOf }: ToldRow): Parameters<typeof barChart>[1][number] {
  const size = outOf ?? 0;
  const base = { label, why, outOf: size };
  switch (cell.kind) {
    case 'count': {
      const signed = size - cell.count;
      const words = cell.count === 0 ? `all ${size}` : `${signed} of ${size}`;
      return { ...base, cell: { kind: 'count', count: signed }, words };
    }
    case 'fewerThan': {
      const from = Math.max(0, size - cell.bound + 1);
      return {
        ...base,
        cell: { kind: 'band', from, to: Math.max(from, size - 1) },
        words: `fewer than ${cell.bound} of ${size} missing`,
      };
    }
    case 'band': {
      const band = { kind: 'band', from: size - cell.to, to: size - cell.from } as const;
      return { ...base, cell: band, words: `${cell.from} to ${cell.to} of ${size} missing` };
    }
    case 'withheld':
      return { ...base, cell, words: `of ${size}: not shown` };
  }
}
