import type { Published, Reason } from '../suppression/types.ts';
import { cellRange, cellWords } from './cell-words.ts';
import { type Drawing, drawingWidth, type Mark, textSize, rounded } from './drawing.ts';

/** One month: `YYYY-MM`, and its count as published. */
export type MonthCell = {
  readonly month: string;
  readonly cell: Published;
  readonly why: Reason | null;
};

const columnsHeight = 96;
const footHeight = 20;
/** A month narrower than this has no room for its letter and its number. */
const narrowest = 16;
const monthNames = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];

/** Columns side by side, one a month; a hidden count is hatched as far up as it may reach. */
export function monthChart(title: string, months: readonly MonthCell[]): Drawing {
  const top = Math.max(1, ...months.map(({ cell }) => cellRange(cell)?.most ?? 0));
  const step = drawingWidth / Math.max(1, months.length);
  const perOne = (columnsHeight - textSize - 6) / top;
  const marks: Mark[] = months.flatMap((month, index) => {
    const x = index * step + step / 2;
    const width = Math.min(24, step * 0.6);
    // Where letters and numbers would run into one another, the years are named, and the table says the numbers.
    const isNarrow = step < narrowest;
    return [
      ...column(month, { x, width, perOne }),
      ...(isNarrow ? [] : numberMark(month, { x, perOne })),
      ...(isNarrow ? yearMark(month, index * step) : [nameMark(month, x)]),
    ];
  });
  marks.push({
    kind: 'rect',
    role: 'axis',
    x: 0,
    y: columnsHeight,
    width: drawingWidth,
    height: 1,
  });
  const said = months.map(({ month, cell, why }) => `${month}: ${cellWords(cell, why)}`);
  return {
    width: drawingWidth,
    height: columnsHeight + footHeight,
    alt: `${title}. ${said.join('; ')}.`,
    marks,
  };
}

function column(
  { cell }: MonthCell,
  { x, width, perOne }: { x: number; width: number; perOne: number },
): Mark[] {
  const range = cellRange(cell);
  if (!range) return [];
  const part = (role: 'known' | 'hidden', from: number, to: number): Mark[] =>
    to <= from
      ? []
      : [
          {
            kind: 'rect',
            role,
            x: rounded(x - width / 2),
            y: rounded(columnsHeight - to * perOne),
            width: rounded(width),
            height: rounded((to - from) * perOne),
          },
        ];
  return [...part('known', 0, range.least), ...part('hidden', range.least, range.most)];
}

/** Only an exact number stands above its column: words would run into one another, and the table says them. */
function numberMark({ cell }: MonthCell, { x, perOne }: { x: number; perOne: number }): Mark[] {
  if (cell.kind !== 'count') return [];
  const y = columnsHeight - cell.count * perOne - 5;
  const text = String(cell.count);
  return [{ kind: 'text', role: 'value', x: rounded(x), y: rounded(y), anchor: 'middle', text }];
}

function nameMark({ month }: MonthCell, x: number): Mark {
  const text = monthNames[Number(month.slice(5, 7)) - 1] ?? '';
  const y = columnsHeight + footHeight - 5;
  return { kind: 'text', role: 'label', x: rounded(x), y, anchor: 'middle', text };
}

/** The year, under its January. */
function yearMark({ month }: MonthCell, x: number): Mark[] {
  if (!month.endsWith('-01')) return [];
  const text = month.slice(0, 4);
  const y = columnsHeight + footHeight - 5;
  return [{ kind: 'text', role: 'label', x: rounded(x), y, anchor: 'start', text }];
}
