import { barChart } from '../figures/bars.ts';
import { cellWords } from '../figures/cell-words.ts';
import { dayRangeChart, wordsOf } from '../figures/day-ranges.ts';
import type { Drawing } from '../figures/drawing.ts';
import { monthChart } from '../figures/months.ts';
import { toSvg } from '../figures/to-svg.ts';
import type { Block, Inline } from '../../report/model.ts';
import { listInWords, longDate } from '../../report/format.ts';
import { periodOf } from '../facts/period.ts';
import { countedInWords, isNone, saysSomething, sentence } from './count-words.ts';
import type { ToldDays, ToldRow, ToldTable } from './published.ts';

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
  const bars = table.rows.map(({ label, cell, why }) => ({ label, cell, why }));
  return barChart(table.title, bars);
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

/**
 * Tables of a section: each with its chart where it has one. Those that could only say that nothing is there, or that all is
 * small, share a sentence.
 */
export function tablesBlocks(tables: readonly ToldTable[]): Block[] {
  const empty = tables.filter(({ total }) => total !== null && isNone(total));
  const silent = tables.filter((table) => !empty.includes(table) && !saysSomething(table));
  const titles = (of: readonly ToldTable[]): string =>
    listInWords(of.map(({ title }) => `${title.charAt(0).toLowerCase()}${title.slice(1)}`));
  return [
    ...tables
      .filter((table) => !empty.includes(table) && !silent.includes(table))
      .flatMap(tableBlocks),
    ...(silent.length > 0
      ? [note(`Too few to be broken down without telling whom they are about: ${titles(silent)}.`)]
      : []),
    ...(empty.length > 0 ? [note(`None in the period: ${titles(empty)}.`)] : []),
  ];
}

function tableBlocks(table: ToldTable): Block[] {
  const chart = chartOf(table);
  return [
    ...(chart ? [figure(table.id, table.title, chart)] : []),
    {
      kind: 'table',
      id: anchor(table.id),
      caption: captionOf(table),
      columns: [
        { title: heading(table), width: 4 },
        { title: table.name === 'acknowledgements-missing' ? 'Missing' : 'Number', width: 2 },
      ],
      rows: [
        ...table.rows.map(({ label, cell, why, outOf }): readonly Inline[][] => [
          [outOf === null || outOf === 0 ? label : `${label} (${outOf})`],
          [cellWords(cell, why)],
        ]),
        ...(table.total
          ? [[[bold('All')], [bold(cellWords(table.total.cell, table.total.why))]]]
          : []),
      ],
    },
    ...(table.note ? [note(table.note)] : []),
  ];
}

/** The title of a table, and whose counts it repeats where they are not of now. */
function captionOf({ title, repeats }: ToldTable): string {
  if (!repeats) return title;
  return `${title}, as told in issue ${repeats.issue} on ${longDate(repeats.on)}`;
}

/** Tables of one name side by side: this period and earlier ones. Only rows that say something in one of them. */
export function comparisonBlocks(tables: readonly ToldTable[]): Block[] {
  const [own, ...earlier] = tables;
  if (!own || earlier.length === 0 || !tables.some(saysSomething)) return [];
  const label = ({ periodId }: ToldTable): string => periodOf(periodId).label;
  const cellAt = (table: ToldTable, rowId: string): string => {
    const row = table.rows.find(({ id }) => id === rowId);
    return row ? cellWords(row.cell, row.why) : '–';
  };
  return [
    {
      kind: 'table',
      id: anchor(`${own.id}-compared`),
      caption: `${own.title}, compared with earlier periods`,
      columns: [
        { title: heading(own), width: 4 },
        ...tables.map((table) => ({ title: label(table), width: 2 })),
      ],
      rows: [
        ...own.rows.map(({ id, label: words }): readonly Inline[][] => [
          [words],
          ...tables.map((table) => [cellAt(table, id)]),
        ]),
        [
          [bold('All')],
          ...tables.map(({ total }) => [bold(total ? cellWords(total.cell, total.why) : '–')]),
        ],
      ],
    },
  ];
}

/** Days to each stage: drawn, and as a table. Nothing where no row can be told. */
export function daysBlocks(days: ToldDays): Block[] {
  if (days.rows.every((row) => row.days === null)) {
    return [note(`${days.title}: too few cases to be told.`)];
  }
  return [
    figure(days.id, days.title, dayRangeChart(days.title, days.rows)),
    {
      kind: 'table',
      id: anchor(days.id),
      caption: days.title,
      columns: [
        { title: 'Stage', width: 3 },
        { title: 'Days', width: 4 },
      ],
      rows: days.rows.map((row): readonly Inline[][] => [[row.label], [wordsOf(row)]]),
    },
  ];
}

/** What is told in place of a table when the whole period holds too few cases. */
export function tooFewNote(count: ToldTable['rows'][number]['cell']): Block {
  return note(
    `${sentence(countedInWords(count, 'case'))} were brought. No breakdown is given: it would tell who they were about.`,
  );
}

function figure(id: string, caption: string, drawing: Drawing): Block {
  return {
    kind: 'figure',
    id: anchor(`${id}-figure`),
    svg: toSvg(drawing),
    caption,
    alt: drawing.alt,
  };
}

function note(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text, muted: true }] };
}

function bold(text: string): Inline {
  return { kind: 'text', text, bold: true };
}

/** Ids in documents are words joined by hyphens. */
function anchor(id: string): string {
  return id.replace(/[^a-z0-9]+/giu, '-');
}

function heading({ name }: ToldTable): string {
  return name === 'cases-by-month' ? 'Month' : 'Group';
}
