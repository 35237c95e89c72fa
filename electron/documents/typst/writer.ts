import { exhibitIndexCaption, exhibitIndexRows } from '../../../shared/report/exhibit-index.ts';
import type { Block, Inline, ReportDocument } from '../../../shared/report/model.ts';
import { isAnswered } from '../../../shared/report/walk.ts';
import { type FontFamily, monoFamily } from '../fonts.ts';
import { type Binding, exhibitSheets } from './exhibit-sheets.ts';
import {
  factRows,
  inlineExpression,
  languageArguments,
  oneLine,
  textExpression,
} from './inline-writer.ts';
import { arrayOf, stringLiteral } from './literals.ts';
import { Names } from './names.ts';
import { template } from './template.ts';

/** What the writer needs besides the document. */
export type WriterOptions = {
  /** How each exhibit is bound, by its id. */
  readonly bindings: ReadonlyMap<string, Binding>;
  /** Families to set text in, in order of fallback. */
  readonly families: readonly FontFamily[];
};

/** A Typst source and, by path, the drawings it names. */
export type TypstSource = {
  readonly source: string;
  readonly drawings: ReadonlyMap<string, string>;
};

/** Writes a document as Typst source: settings, the template, then calls of its functions with string literals. */
export function writeTypst(document: ReportDocument, options: WriterOptions): TypstSource {
  const names = new Names(document, options.families);
  const drawings = new Map<string, string>();
  const front = frontMatter(document, names);
  // In reading order: names remembers which exhibits have been cited.
  const body = document.blocks.map(
    (block) => `#${blockExpression(block, document, names, drawings)}`,
  );
  const sheets = document.exhibits.flatMap((exhibit) => {
    const binding = options.bindings.get(exhibit.id);
    if (!binding) throw new Error(`exhibit ${exhibit.number} has not been bound`);
    return exhibitSheets(exhibit, binding, document, names);
  });
  const source = [settings(document, names), template, ...front, ...body, ...sheets].join('\n');
  return { source, drawings };
}

/** Cover and table of contents; nothing for a document that begins with a masthead. */
function frontMatter({ cover, contentsDepth }: ReportDocument, names: Names): string[] {
  if (cover === null) return [];
  const coverArguments = [
    textExpression(cover.organisation),
    textExpression(cover.title),
    textExpression(cover.subtitle),
    factRows(cover.facts, names),
    textExpression(cover.notice),
  ];
  return [
    `#cover(${coverArguments.join(', ')})`,
    `#outline(title: [Contents], depth: ${contentsDepth})`,
    '#pagebreak(weak: true)',
  ];
}

function settings(document: ReportDocument, names: Names): string {
  const [year, month, day, hour, minute, second] = document.createdAt.split(/[-T:.Z]/).map(Number);
  const [lang, region] = languageArguments(document.lang);
  const fields = {
    title: stringLiteral(oneLine(document.title)),
    author: stringLiteral(oneLine(document.author)),
    subject: stringLiteral(oneLine(document.subject)),
    reference: stringLiteral(oneLine(document.reference)),
    running: textExpression(oneLine(document.runningTitle)),
    marking: stringLiteral(oneLine(document.marking)),
    lang,
    region,
    covered: String(document.cover !== null),
    families: names.families(),
    mono: names.families(undefined, [monoFamily.name]),
    date: `datetime(year: ${year}, month: ${month}, day: ${day}, hour: ${hour}, minute: ${minute}, second: ${second})`,
  };
  const entries = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `#let doc = (${entries.join(', ')})`;
}

function blockExpression(
  block: Block,
  document: ReportDocument,
  names: Names,
  drawings: Map<string, string>,
): string {
  switch (block.kind) {
    case 'heading':
      return heading(block, names);
    case 'paragraph': {
      const content = inlineExpression(block.content, names);
      if (block.isSubtitle) return `subtitle(${content})`;
      return block.keep ? `kept-${block.keep}(${content})` : `par(${content})`;
    }
    case 'list':
      return list(block, names, (child) => blockExpression(child, document, names, drawings));
    case 'quote':
      return quote(block, names);
    case 'facts':
      return `facts(..${factRows(block.rows, names)})`;
    case 'table':
      return dataTable(
        block,
        block.rows.map((row) => {
          const cells = row.map((cell) => inlineExpression(cell, names));
          return row.every(isShort) ? cells.map(wholeCell) : cells;
        }),
        names,
      );
    case 'exhibitIndex':
      return exhibitIndex(block.id, document, names);
    case 'figure': {
      const path = `/drawing-${drawings.size}.svg`;
      drawings.set(path, block.svg);
      const caption = textExpression(block.caption);
      const { number } = names.numbered(block.id);
      return `drawing("${number}", ${caption}, "${path}", ${stringLiteral(block.alt)}, ${names.block(block.id)})`;
    }
    case 'signOff': {
      const rows = block.rows.map(
        ({ role, name }) => `(${textExpression(role)}, ${textExpression(name)})`,
      );
      return `sign-off(..${arrayOf(rows)})`;
    }
    case 'masthead': {
      const parts = [block.organisation, block.title, block.subtitle].map(textExpression);
      return `masthead(${parts.join(', ')}, ${String(block.title !== '')}, ${String(block.subtitle !== '')})`;
    }
    case 'writingSpace':
      return `writing-space(${block.lines})`;
    case 'pageBreak':
      return block.beginsPiece ? 'next-piece()' : 'pagebreak(weak: true)';
  }
}

function heading(block: Extract<Block, { kind: 'heading' }>, names: Names): string {
  const { number, reference } = names.numbered(block.id);
  const printed = block.numbering === 'appendix' && block.level === 1 ? reference : number;
  const numbering = printed === '' ? 'none' : `(..n) => ${stringLiteral(printed)}`;
  const text = textExpression(oneLine(block.text));
  return `[#heading(level: ${block.level}, numbering: ${numbering}, ${text})#${names.block(block.id)}]`;
}

function list(
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  names: Names,
  expression: (block: Block) => string,
): string {
  const bodies = items.map((item) => {
    const [first, ...rest] = item;
    if (first?.kind !== 'paragraph') return `{${item.map(expression).join('; ')}}`;
    const words = inlineExpression(first.content, names);
    // A first paragraph set as bare text keeps the item's bullet and its nested list close together.
    const lead = isAnswered(item) ? `led(${words})` : words;
    return `{${[lead, ...rest.map(expression)].join('; ')}}`;
  });
  const spacing = items.some(isAnswered) ? 'spacing: 1.35em, ' : '';
  return `${ordered ? 'enum' : 'list'}(${spacing}..${arrayOf(bodies)})`;
}

function quote(block: Extract<Block, { kind: 'quote' }>, names: Names): string {
  const body = inlineExpression(block.content, names);
  const notes = [
    ...(block.translation ? [textExpression(`[${block.translation}]`)] : []),
    ...(block.exhibit
      ? [inlineExpression([{ kind: 'exhibit', id: block.exhibit, withPage: true }], names)]
      : []),
  ];
  const note = notes.length === 0 ? 'none' : `${arrayOf(notes)}.join(linebreak())`;
  const [lang, region] = languageArguments(block.lang);
  const families = names.families(block.lang);
  return `verbatim(${body}, ${note}, ${lang}, ${region}, ${block.dir}, ${families})`;
}

function dataTable(
  table: Pick<Extract<Block, { kind: 'table' }>, 'id' | 'caption' | 'columns' | 'keep'>,
  rows: readonly (readonly string[])[],
  names: Names,
): string {
  const parts = [
    `"${names.numbered(table.id).number}"`,
    textExpression(table.caption),
    arrayOf(table.columns.map(({ width }) => `${width}fr`)),
    arrayOf(table.columns.map(({ title }) => textExpression(title))),
    arrayOf(rows.flat()),
    names.block(table.id),
    String(table.keep !== 'whole'),
  ];
  return `data-table(${parts.join(', ')})`;
}

/** Whether a cell is sure to stand on one page even in the narrowest column: a page may then end before its row, not within it. */
function isShort(cell: readonly Inline[]): boolean {
  const sizes = cell.map((inline) => {
    if (typeof inline !== 'string' && inline.kind !== 'text') return lineLength;
    const text = typeof inline === 'string' ? inline : inline.text;
    return text.length + (text.split('\n').length - 1) * lineLength;
  });
  return sizes.reduce((sum, size) => sum + size, 0) <= 300;
}

function wholeCell(cell: string): string {
  return `whole-cell(${cell})`;
}

/** Characters of a line in the narrowest column. A reference, and what ends a line, counts as one. */
const lineLength = 12;

function exhibitIndex(id: string, document: ReportDocument, names: Names): string {
  const columns = [
    { title: 'Exhibit', width: 1.2 },
    { title: 'What it is, its file and SHA-256', width: 5.6 },
    { title: 'Page', width: 0.6 },
  ];
  const rows = exhibitIndexRows(document).map(({ exhibit, description }) => {
    const { label, number } = names.exhibit(exhibit.id);
    const cells = [
      // Not a citation: the way back from an exhibit leads to the text.
      `exhibit-reference(label("${label}"), ${stringLiteral(number)}, false)`,
      inlineExpression(description, names),
      `page-of(label("${label}"))`,
    ];
    return isShort(description) ? cells.map(wholeCell) : cells;
  });
  return dataTable({ id, caption: exhibitIndexCaption, columns }, rows, names);
}
