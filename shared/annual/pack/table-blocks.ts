import { cellWords } from '../figures/cell-words.ts';
import { dayRangeChart, wordsOf } from '../figures/day-ranges.ts';
import type { Drawing } from '../figures/drawing.ts';
import { toSvg } from '../figures/to-svg.ts';
import { muted } from '../../report/investigation/rich-text-blocks.ts';
import type { Block, Inline, Table } from '../../report/model.ts';
import { listInWords, longDate } from '../../report/format.ts';
import { periodOf } from '../facts/period.ts';
import { chartCaption, chartOf } from './charts.ts';
import { isNone, saysSomething } from './count-words.ts';
import { earlierTables } from './find.ts';
import type { PublishedAnnual, ToldDays, ToldTable } from './published.ts';

/** What the rows of a table are, for the head of its first column. */
const rowHeads: Readonly<Record<string, string>> = {
  'acknowledgements-missing': 'Group, and how many it has',
  'cases-by-month': 'Month',
  'cases-by-clause': 'Clause',
  'cases-by-consideration': 'Consideration',
  'cases-by-role': 'Who it was about',
  'cases-by-platform': 'Platform',
  'cases-by-act': 'What was done',
  'cases-by-route': 'How it came',
  'cases-by-handling': 'What was decided at triage',
  'cases-by-progress': 'State',
  'cases-by-outcome': 'Outcome',
  'cases-overdue': 'What was late',
  'appeal-outcomes': 'Result',
  removals: 'State',
  breaches: 'State',
  'rights-requests': 'State',
  'incident-told-because': 'Reason',
  'incident-not-told-because': 'Reason',
  'cases-with-lessons': 'What came of it',
  'retention-due': 'Kind of record',
};
/** What is counted, where it is not cases. */
const countHeads: Readonly<Record<string, string>> = {
  'acknowledgements-missing': 'Missing',
  removals: 'Requests',
  breaches: 'Breaches',
  'rights-requests': 'Requests',
  'retention-due': 'Records',
};

/**
 * Tables of a section: each with its chart where it has one, and beside earlier periods where these are told. Those that could
 * only say that nothing is there, or that all is small, share a sentence.
 */
export function tablesBlocks(annual: PublishedAnnual, tables: readonly ToldTable[]): Block[] {
  const empty = tables.filter(({ total }) => total !== null && isNone(total));
  const silent = tables.filter((table) => !empty.includes(table) && !saysSomething(table));
  const titles = (of: readonly ToldTable[]): string =>
    listInWords(of.map(({ title }) => `${title.charAt(0).toLowerCase()}${title.slice(1)}`));
  return [
    ...tables
      .filter((table) => !empty.includes(table) && !silent.includes(table))
      .flatMap((table) => tableBlocks(table, earlierTables(annual, table.name))),
    ...(silent.length > 0
      ? [muted(`Too few to be broken down without telling whom they are about: ${titles(silent)}.`)]
      : []),
    ...(empty.length > 0 ? [muted(`None in the period: ${titles(empty)}.`)] : []),
  ];
}

function tableBlocks(table: ToldTable, earlier: readonly ToldTable[]): Block[] {
  const chart = chartOf(table);
  const isLong = table.name === 'cases-by-month' && table.rows.length > 6;
  return [
    ...(chart ? [figure(table.id, chartCaption(table, chart), chart)] : []),
    isLong ? inTwoHalves(table) : countTable(table, earlier),
    ...(table.note ? [muted(table.note)] : []),
    ...(printedRows(table).length < table.rows.length
      ? [muted('Of the other kinds of records in the schedule, none is due.')]
      : []),
  ];
}

function countTable(table: ToldTable, earlier: readonly ToldTable[]): Table {
  const all = [table, ...earlier];
  const cellAt = (one: ToldTable, rowId: string): string => {
    const row = one.rows.find(({ id }) => id === rowId);
    return row ? cellWords(row.cell, row.why) : '–';
  };
  const head = countHeads[table.name] ?? 'Cases';
  return tableOf({
    id: anchor(table.id),
    caption: captionOf(table, earlier),
    columns: [
      { title: rowHeads[table.name] ?? '', width: 4 },
      ...all.map(({ periodId }) => ({
        title: earlier.length > 0 ? periodOf(periodId).label : head,
        width: 2,
      })),
    ],
    rows: [
      ...printedRows(table).map(({ id, label, outOf }): readonly Inline[][] => [
        [outOf === null || outOf === 0 ? label : `${label} (${outOf})`],
        ...all.map((one) => [cellAt(one, id)]),
      ]),
      ...(table.total ? [totalRow(table, all)] : []),
    ],
  });
}

/** Of the retention schedule, what is due: that of all else nothing is due is said under the table. */
function printedRows({ name, rows }: ToldTable): ToldTable['rows'] {
  if (name !== 'retention-due') return rows;
  return rows.filter(({ cell }) => cell.kind !== 'count' || cell.count > 0);
}

/** Rows that overlap do not add up to the cases they are about, so their last row is not called their sum. */
function totalRow({ kindOfRows, name }: ToldTable, all: readonly ToldTable[]): Inline[][] {
  const words = kindOfRows === 'partition' ? 'All' : 'All cases';
  const label = name === 'acknowledgements-missing' ? 'All groups' : words;
  return [
    [bold(label)],
    ...all.map(({ total }) => [bold(total ? cellWords(total.cell, total.why) : '–')]),
  ];
}

/** Months in two columns side by side: half as long, and read downwards like a calendar. */
function inTwoHalves(table: ToldTable): Table {
  const half = Math.ceil(table.rows.length / 2);
  const cells = (row: ToldTable['rows'][number] | undefined): Inline[][] =>
    row ? [[row.label], [cellWords(row.cell, row.why)]] : [[''], ['']];
  return tableOf({
    id: anchor(table.id),
    caption: captionOf(table, []),
    columns: [3, 2, 3, 2].map((width, index) => ({
      title: index % 2 === 0 ? 'Month' : 'Cases',
      width,
    })),
    rows: [
      ...table.rows
        .slice(0, half)
        .map((row, index) => [...cells(row), ...cells(table.rows[half + index])]),
      ...(table.total
        ? [[[bold('All')], [bold(cellWords(table.total.cell, table.total.why))], [''], ['']]]
        : []),
    ],
  });
}

/** The title of a table, the years it stands beside, and whose counts it repeats where they are not of now. */
function captionOf({ title, repeats }: ToldTable, earlier: readonly ToldTable[]): string {
  const compared = earlier.length > 0 ? ', with earlier years' : '';
  if (!repeats) return `${title}${compared}`;
  return `${title}${compared}, as told in issue ${repeats.issue} on ${longDate(repeats.on)}`;
}

/** Days to each stage: drawn, and as a table. Nothing where no row can be told. */
export function daysBlocks(days: ToldDays): Block[] {
  if (days.rows.every((row) => row.days === null)) {
    return [muted(`${days.title}: too few cases to be told.`)];
  }
  return [
    figure(
      days.id,
      `${days.title}: the thin line spans all cases, the mark is the median`,
      dayRangeChart(days.title, days.rows),
    ),
    tableOf({
      id: anchor(days.id),
      caption: days.title,
      columns: [
        { title: 'Stage', width: 3 },
        { title: 'Days', width: 4 },
      ],
      rows: days.rows.map((row): readonly Inline[][] => [[row.label], [wordsOf(row)]]),
    }),
    muted(
      'The median is the middle case: half took as long or less. The range is told in whole weeks.',
    ),
  ];
}

const mostLines = 28;
const lettersInLine = 48;

/** A table that no page splits where it is short enough for one. */
export function tableOf(table: Omit<Table, 'kind' | 'keep'>): Table {
  const lines = table.rows.map(([first = []]) => {
    const words = first.map((inline) =>
      typeof inline === 'string' ? inline : inline.kind === 'text' ? inline.text : '',
    );
    return Math.ceil(Math.max(1, words.join('').length) / lettersInLine);
  });
  const isShort = lines.reduce((sum, count) => sum + count, 0) <= mostLines;
  return { kind: 'table', ...table, ...(isShort && { keep: 'whole' }) };
}

/** A chart says its counts itself: a page may end between it and its table. */
function figure(id: string, caption: string, drawing: Drawing): Block {
  return {
    kind: 'figure',
    id: anchor(`${id}-figure`),
    svg: toSvg(drawing, caption),
    caption,
    alt: drawing.alt,
  };
}

function bold(text: string): Inline {
  return { kind: 'text', text, bold: true };
}

/** Ids in documents are words joined by hyphens. */
function anchor(id: string): string {
  return id.replace(/[^a-z0-9]+/giu, '-');
}
