import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportDocument } from '../../shared/report/model.ts';
import { makeVisible } from '../../shared/report/visible-text.ts';
import { mapText } from '../../shared/report/walk.ts';
import { Coverage } from './coverage.ts';
import { BlockWriter } from './docx/blocks.ts';
import { contents, cover } from './docx/front.ts';
import { markingRun, rightTab } from './docx/running.ts';
import { embeddedFonts } from './docx/embedded-fonts.ts';
import { exhibitPages, pictureExhibit } from './docx/exhibits.ts';
import { InlineWriter } from './docx/inlines.ts';
import { colours, page } from './docx/look.ts';
import { reportNumbering } from './docx/numbering.ts';
import { finished } from './docx/package.ts';
import { reportStyles } from './docx/styles.ts';
import type { Rendered } from './protocol.ts';
import { forEachExhibit, type RenderJob } from './rendering.ts';

/**
 * Writes a document as DOCX from the same tree as the PDF: Word's own styles, live numbering, contents and references, exhibits
 * as pictures. A document must have passed `assertValid`.
 */
export async function renderDocx(job: RenderJob): Promise<Rendered> {
  const exhibits = await forEachExhibit(job, async (exhibit, fetched) => {
    const pictured = await pictureExhibit(exhibit, fetched);
    if ('pictures' in pictured) return pictured;
    return 'lines' in pictured
      ? { lines: pictured.lines.map(printable), note: printable(pictured.note) }
      : { unplaceable: printable(pictured.unplaceable) };
  });
  job.onProgress({ stage: 'layout', done: 0, total: 1 });
  const coverage = new Coverage();
  const document = mapText(job.document, (text) => {
    coverage.visible(text);
    return printable(text);
  });
  const inlines = new InlineWriter(document);
  const blocks = new BlockWriter(document, inlines);
  let children: Child[] = [
    ...(document.cover === null
      ? []
      : [...cover(document.cover, document.marking, inlines, blocks), ...contents(document)]),
  ];
  const pieces = [children];
  for (const block of document.blocks) {
    if (block.kind === 'pageBreak' && block.beginsPiece) pieces.push((children = []));
    else children.push(...(await blocks.write(block)));
  }
  for (const exhibit of document.exhibits) {
    const pictured = exhibits.get(exhibit.id) ?? { pictures: [] };
    children.push(...exhibitPages(exhibit, pictured, document, { inlines, blocks }));
  }
  job.signal.throwIfAborted();
  job.onProgress({ stage: 'bind', done: 0, total: 1 });
  const packed = await Packer.toBuffer(
    wholeDocument(document, pieces, inlines.footnotes, embeddedFonts(coverage.needed())),
  );
  return { bytes: finished(packed, document.createdAt), pageCount: null };
}

type Child = Paragraph | Table | TableOfContents;

/** Word finds a font for every character; only what XML cannot hold, or what would reorder the text, is spelt out. */
function printable(text: string): string {
  return makeVisible(text, (character) => !/^\p{Noncharacter_Code_Point}$/u.test(character));
}

function wholeDocument(
  document: ReportDocument,
  pieces: readonly (readonly Child[])[],
  footnotes: InlineWriter['footnotes'],
  fonts: ReturnType<typeof embeddedFonts>,
): Document {
  const empty = [new Paragraph({})];
  const footer = (): Footer => runningFooter(document, pieces.length > 1);
  return new Document({
    title: document.title,
    subject: document.subject,
    creator: document.author,
    lastModifiedBy: document.author,
    keywords: document.reference,
    description: document.marking,
    styles: reportStyles,
    numbering: reportNumbering,
    footnotes,
    fonts,
    // Numbers that are shown until Word has laid the pages out itself, which `updateFields` asks it to do.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    features: { updateFields: true },
    sections: pieces.map((children, index) => ({
      properties: {
        titlePage: true,
        page: {
          size: page.size,
          margin: page.margin,
          ...(pieces.length > 1 && { pageNumbers: { start: 1 } }),
        },
      },
      // Further pieces take over what runs along the first.
      ...(index === 0 && {
        headers: { default: runningHeader(document), first: new Header({ children: empty }) },
        footers: { default: footer(), first: footer() },
      }),
      children: [...children],
    })),
  });
}

function runningHeader({ runningTitle, marking }: ReportDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: rightTab,
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.hairline },
        },
        children: [
          new TextRun({ text: runningTitle, size: 17, color: colours.muted }),
          new TextRun({ children: [new Tab()] }),
          markingRun(marking, 16),
        ],
      }),
    ],
  });
}

function runningFooter({ reference }: ReportDocument, hasPieces: boolean): Footer {
  const total = hasPieces ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES;
  const run = { size: 17, color: colours.muted };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: rightTab,
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ ...run, text: reference }),
          new TextRun({
            ...run,
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', total],
          }),
        ],
      }),
    ],
  });
}
