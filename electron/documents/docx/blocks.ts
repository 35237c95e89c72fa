import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  PageReference,
  Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
  Tab,
  Table,
  TextRun,
} from 'docx';
import { exhibitIndexCaption, exhibitIndexRows } from '../../../shared/report/exhibit-index.ts';
import type { Block, Facts, Inline, ReportDocument } from '../../../shared/report/model.ts';
import { isAnswered } from '../../../shared/report/walk.ts';
import { figureRun } from './pictures.ts';
import type { InlineWriter } from './inlines.ts';
import { colours, styles } from './look.ts';
import { numberings } from './numbering.ts';
import { masthead } from './masthead.ts';
import { dataTable, type Row, signOffTable } from './tables.ts';

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Writes blocks as paragraphs and tables, in order. */
export class BlockWriter {
  readonly #document: ReportDocument;
  readonly #inlines: InlineWriter;
  #lists = 0;

  constructor(document: ReportDocument, inlines: InlineWriter) {
    this.#document = document;
    this.#inlines = inlines;
  }

  async write(block: Block): Promise<(Paragraph | Table)[]> {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block)];
      case 'paragraph':
        return [
          new Paragraph({
            ...(block.isSubtitle && { style: styles.subtitle }),
            ...(block.keep === 'next' && { keepNext: true, spacing: { before: 200, after: 80 } }),
            ...(block.keep === 'whole' && { keepLines: true, spacing: { before: 200 } }),
            children: this.#inlines.runs(block.content),
          }),
        ];
      case 'list':
        return this.#list(block, 0);
      case 'quote':
        return this.#quote(block);
      case 'facts':
        return this.facts(block.rows);
      case 'table':
        return this.#table(block, this.#cells(block.rows));
      case 'exhibitIndex':
        return this.#exhibitIndex(block.id);
      case 'figure':
        return [
          new Paragraph({ keepNext: true, children: [await figureRun(block)] }),
          this.#caption('Figure', block.id, block.caption),
        ];
      case 'signOff':
        return [
          // Room between the last words and the table, in which they stay together.
          new Paragraph({
            keepNext: true,
            spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT },
          }),
          signOffTable(block.rows, (text) => this.#inlines.text(text)),
        ];
      case 'masthead':
        return masthead(block, this.#document.marking, this.#inlines);
      case 'writingSpace':
        return writingSpace(block.lines);
      case 'pageBreak':
        return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })];
    }
  }

  /** One paragraph per fact: the term, a tab, and what is to be said. */
  facts(rows: Facts['rows']): Paragraph[] {
    return rows.map(
      ({ term, value }, index) =>
        new Paragraph({
          style: styles.fact,
          ...(index === rows.length - 1 && { spacing: { after: 220 } }),
          // No line of them stands alone at the foot of a page or at the head of the next.
          keepNext: rows.length > 1 && (index === 0 || index === rows.length - 2),
          children: [
            new TextRun({ text: term, color: colours.muted }),
            new TextRun({ children: [new Tab()] }),
            ...this.#inlines.runs(value),
          ],
        }),
    );
  }

  #heading(block: Extract<Block, { kind: 'heading' }>): Paragraph {
    const isNumbered = block.numbering !== 'none' && block.level < 3;
    const reference = block.numbering === 'appendix' ? numberings.appendices : numberings.sections;
    return new Paragraph({
      heading: headingLevels[block.level],
      ...(isNumbered && { numbering: { reference, level: block.level - 1 } }),
      children: [
        new Bookmark({
          id: this.#inlines.anchor('block', block.id),
          children: this.#inlines.text(block.text),
        }),
      ],
    });
  }

  async #list(
    { ordered, items }: Extract<Block, { kind: 'list' }>,
    level: number,
  ): Promise<(Paragraph | Table)[]> {
    const reference = ordered ? numberings.numbers : numberings.bullets;
    // Each list counts from one.
    const instance = ++this.#lists;
    const written: (Paragraph | Table)[] = [];
    for (const item of items) {
      for (const [index, block] of item.entries()) {
        if (block.kind === 'list') written.push(...(await this.#list(block, level + 1)));
        else if (block.kind === 'paragraph') {
          const place: IParagraphOptions =
            index === 0
              ? { numbering: { reference, level, instance }, keepNext: isAnswered(item) }
              : { indent: { left: 340 * (level + 1) } };
          const after = isAnswered(item) ? (index === item.length - 1 ? 220 : 60) : 80;
          const children = this.#inlines.runs(block.content);
          written.push(new Paragraph({ ...place, spacing: { after }, children }));
        } else written.push(...(await this.write(block)));
      }
    }
    return written;
  }

  #quote(block: Extract<Block, { kind: 'quote' }>): Paragraph[] {
    const isRightToLeft = block.dir === 'rtl';
    const rule = { style: BorderStyle.SINGLE, size: 12, space: 10, color: colours.firm };
    const border = isRightToLeft ? { right: rule } : { left: rule };
    const notes: ParagraphChild[] = [
      ...(block.translation ? this.#inlines.text(`[${block.translation}]`) : []),
      ...(block.translation && block.exhibit ? [new TextRun({ break: 1 })] : []),
      ...(block.exhibit ? this.#inlines.runs([citation(block.exhibit)]) : []),
    ];
    const style = { lang: block.lang, dir: block.dir };
    return [
      new Paragraph({
        style: 'Quote',
        border,
        ...(isRightToLeft && { bidirectional: true }),
        children: this.#inlines.runs(block.content, style),
      }),
      ...(notes.length === 0
        ? []
        : [
            new Paragraph({
              style: styles.quoteSource,
              border,
              ...(isRightToLeft && { alignment: AlignmentType.RIGHT }),
              children: notes,
            }),
          ]),
    ];
  }

  #cells(rows: readonly (readonly (readonly Inline[])[])[]): Row[] {
    return rows.map((row) => row.map((cell) => this.#inlines.runs(cell)));
  }

  #table(
    { id, caption, columns, keep }: Omit<Extract<Block, { kind: 'table' }>, 'kind' | 'rows'>,
    rows: readonly Row[],
  ): (Paragraph | Table)[] {
    return [
      this.#caption('Table', id, caption),
      dataTable(columns, rows, { isWhole: keep === 'whole' }),
      // Two tables in a row would grow together, and text would stick to the last line.
      new Paragraph({ spacing: { after: 120 } }),
    ];
  }

  #caption(kind: 'Table' | 'Figure', id: string, caption: string): Paragraph {
    const label: ParagraphChild[] = [
      new TextRun({ text: `${kind} `, bold: true }),
      new SequentialIdentifier(kind),
    ];
    return new Paragraph({
      style: 'Caption',
      children: [
        new Bookmark({ id: this.#inlines.anchor('block', id), children: label }),
        ...this.#inlines.text(`\u2002${caption}`),
      ],
    });
  }

  #exhibitIndex(id: string): (Paragraph | Table)[] {
    const columns = [
      { title: 'Exhibit', width: 1.3 },
      { title: 'What it is, its file and SHA-256', width: 5.6 },
      { title: 'Page', width: 0.7 },
    ];
    const rows = exhibitIndexRows(this.#document).map(({ exhibit, description }) => [
      this.#inlines.exhibit(exhibit.id, false),
      this.#inlines.runs(description),
      [new PageReference(this.#inlines.anchor('exhibit', exhibit.id), { hyperlink: true })],
    ]);
    return this.#table({ id, caption: exhibitIndexCaption, columns }, rows);
  }
}

function citation(id: string): Inline {
  return { kind: 'exhibit', id, withPage: true };
}

/** Ruled lines as paragraphs of their own, which can also be typed on. */
function writingSpace(lines: number): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 1, color: colours.firm };
  return Array.from(
    { length: lines },
    () =>
      new Paragraph({
        border: { bottom: rule, between: rule },
        spacing: { before: 240, after: 0 },
      }),
  );
}
