import { AlignmentType, Bookmark, type ImageRun, Paragraph, TextRun } from 'docx';
import { fileLine } from '../../../shared/report/exhibit-index.ts';
import type { ReportDocument, ReportExhibit } from '../../../shared/report/model.ts';
import type { Printable } from '../exhibits/printable.ts';
import type { BlockWriter } from './blocks.ts';
import type { InlineWriter } from './inlines.ts';
import { styles } from './look.ts';
import { pageRun } from './pictures.ts';

/** An exhibit's pages as pictures, or why it has none. */
export type PicturedExhibit =
  | { readonly pictures: readonly ImageRun[] }
  | { readonly lines: readonly string[]; readonly note: string }
  | { readonly unplaceable: string };

const reasons = {
  pdf: 'Its pages could not be drawn. The original is kept unchanged.',
  damaged:
    'This picture is damaged and cannot be shown whole. The original is kept unchanged, byte for byte as it was received.',
};

/** Turns what was fetched of an exhibit into pictures; what cannot be shown says why instead of failing the report. */
export async function pictureExhibit(
  exhibit: ReportExhibit,
  printable: Printable,
): Promise<PicturedExhibit> {
  if (printable.as === 'unplaceable') return { unplaceable: printable.reason };
  if (printable.as === 'text') return { lines: printable.sheets.flat(), note: printable.note };
  if (printable.as === 'pdf') return { unplaceable: reasons.pdf };
  const count = printable.images.length;
  try {
    const pictures: ImageRun[] = [];
    for (const [index, image] of printable.images.entries()) {
      const place = count === 1 ? '' : `, page ${index + 1} of ${count}`;
      const name = `${exhibit.number}${place}`;
      pictures.push(await pageRun(image, { name, description: `${name}: ${exhibit.alt}` }));
    }
    return { pictures };
  } catch {
    return { unplaceable: reasons.damaged };
  }
}

/** The pages of one exhibit: heading, ways back, and a stamped picture per page. */
export function exhibitPages(
  exhibit: ReportExhibit,
  pictured: PicturedExhibit,
  document: ReportDocument,
  writers: { readonly inlines: InlineWriter; readonly blocks: BlockWriter },
): Paragraph[] {
  const { inlines, blocks } = writers;
  const heading = new Paragraph({
    style: styles.exhibitHeading,
    pageBreakBefore: true,
    children: [
      new Bookmark({
        id: inlines.anchor('exhibit', exhibit.id),
        children: inlines.text(`${exhibit.number}\u2002${exhibit.title || exhibit.fileName}`),
      }),
    ],
  });
  const lines = [heading, waysBack(exhibit, document, inlines)];
  if ('unplaceable' in pictured) {
    const { fileName, sha256, alt } = exhibit;
    return [
      ...lines,
      new Paragraph({
        children: [new TextRun({ text: 'This exhibit is not printed here', bold: true })],
      }),
      new Paragraph({ children: inlines.text(pictured.unplaceable) }),
      ...blocks.facts([
        { term: 'File', value: [fileName] },
        { term: 'Kind and size', value: [fileLine(exhibit).slice(fileName.length + 3)] },
        { term: 'SHA-256', value: [{ kind: 'text', mono: true, text: sha256 }] },
        { term: 'Description', value: [alt] },
      ]),
    ];
  }
  if ('lines' in pictured) {
    return [
      ...lines,
      ...(pictured.note === ''
        ? []
        : [new Paragraph({ style: styles.exhibitLine, children: inlines.text(pictured.note) })]),
      ...pictured.lines.map(
        (line) => new Paragraph({ style: styles.tableText, children: inlines.text(line) }),
      ),
    ];
  }
  const count = pictured.pictures.length;
  return [
    ...lines,
    ...pictured.pictures.flatMap((picture, index) => [
      new Paragraph({
        style: styles.exhibitStamp,
        pageBreakBefore: index > 0,
        children: [new TextRun(`${exhibit.number}\u2002${index + 1} of ${count}`)],
      }),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] }),
    ]),
  ];
}

function waysBack(
  exhibit: ReportExhibit,
  document: ReportDocument,
  inlines: InlineWriter,
): Paragraph {
  const index = document.blocks.find((block) => block.kind === 'exhibitIndex');
  return new Paragraph({
    style: styles.exhibitLine,
    children: [
      ...(inlines.isCited(exhibit.id)
        ? [
            inlines.link(inlines.anchor('cited', exhibit.id), 'First citation'),
            new TextRun('\u2003'),
          ]
        : []),
      ...(index ? [inlines.link(inlines.anchor('block', index.id), 'Exhibit index')] : []),
    ],
  });
}
