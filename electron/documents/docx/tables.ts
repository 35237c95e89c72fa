import {
  BorderStyle,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { SignOff } from '../../../shared/report/model.ts';
import { colours, mm, styles, textArea } from './look.ts';

/** Cells of one row, as runs. */
export type Row = readonly (readonly ParagraphChild[])[];

type Column = { readonly title: string; readonly width: number };

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const firm = { style: BorderStyle.SINGLE, size: 6, color: colours.firm };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.hairline };

/** A table whose header row returns on every page and whose rows are not torn apart; one that is whole stands on one page. */
export function dataTable(
  columns: readonly Column[],
  rows: readonly Row[],
  { isWhole }: { readonly isWhole: boolean },
): Table {
  return table(
    columns,
    rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          children: row.map((cell) =>
            tableCell(
              new Paragraph({
                style: styles.tableText,
                keepNext: isWhole && index < rows.length - 1,
                children: [...cell],
              }),
            ),
          ),
        }),
    ),
  );
}

/** Lines to sign on: part, name, room for a signature, date. */
export function signOffTable(
  rows: SignOff['rows'],
  runs: (text: string) => ParagraphChild[],
): Table {
  const columns = [
    { title: 'Part', width: 1.15 },
    { title: 'Name', width: 1.5 },
    { title: 'Signature', width: 1.8 },
    { title: 'Date', width: 0.9 },
  ];
  return table(
    columns,
    rows.map(
      ({ role, name }) =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(14), rule: HeightRule.ATLEAST },
          children: [role, name, '', ''].map((text) =>
            tableCell(
              new Paragraph({
                style: styles.tableText,
                keepNext: true,
                children: runs(text),
              }),
            ),
          ),
        }),
    ),
  );
}

function table(columns: readonly Column[], rows: readonly TableRow[]): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textArea.width * width) / total));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }) =>
      tableCell(
        new Paragraph({ style: styles.tableHead, keepNext: true, children: [new TextRun(title)] }),
      ),
    ),
  });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: firm,
      bottom: hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    rows: [header, ...rows],
  });
}

function tableCell(paragraph: Paragraph): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.TOP,
    margins: { left: 90, right: 90, top: 0, bottom: 0 },
    children: [paragraph],
  });
}
