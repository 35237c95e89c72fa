import { PDFiumLibrary } from '@hyzyla/pdfium';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';

/** A PDF as its reader meets it: words and pictures of its pages. */
export type ReadPdf = {
  /** Text of each page, as copied from it. */
  readonly texts: string[];
  /** A page drawn at one pixel per point, as PNG. */
  draw(pageIndex: number): Promise<Buffer>;
};

/** Opens a PDF with a renderer that had no part in making it. Throws without the right password. */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes, password);
  return {
    texts: [...document.pages()].map((page) => page.getText()),
    draw: async (pageIndex) => {
      const { data, width, height } = await document
        .getPage(pageIndex)
        .render({ scale: 1, render: 'bitmap' });
      return sharp(data, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer();
    },
  };
}

/** A link: the page it stands on and the page it leads to, both from 0. */
export type PdfLink = { readonly from: number; readonly to: number; readonly description: string };

/** What a PDF says about itself beside its pages. */
export type PdfStructure = {
  readonly pageCount: number;
  readonly lang: string;
  readonly xmp: string;
  readonly showsTitle: boolean;
  readonly isMarked: boolean;
  readonly links: PdfLink[];
  readonly bookmarks: { readonly title: string; readonly page: number }[];
  /** Tags of the structure tree with their alternative texts, in order. */
  readonly tags: { readonly tag: string; readonly alt: string }[];
  /** Drawing operators outside marked content, by page; a screen reader cannot place them. */
  readonly unmarked: number[];
};

/** Takes a PDF's structure apart. */
export async function structureOf(bytes: Uint8Array): Promise<PdfStructure> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const pages = document.getPages();
  const pageOf = pageFinder(document);
  const metadata = catalog.lookup(name('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('no metadata');
  return {
    pageCount: pages.length,
    lang: textOf(catalog.lookup(name('Lang'))),
    xmp: Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8'),
    showsTitle:
      String(catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))) ===
      'true',
    isMarked: String(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))) === 'true',
    links: pages.flatMap((page, from) => {
      const annotations = page.node.Annots()?.asArray() ?? [];
      return annotations
        .map((reference) => document.context.lookup(reference))
        .filter((annotation): annotation is PDFDict => annotation instanceof PDFDict)
        .filter((annotation) => annotation.get(name('Subtype')) === name('Link'))
        .map((annotation) => ({
          from,
          to: pageOf(targetOf(annotation)),
          description: textOf(annotation.lookup(name('Contents'))),
        }));
    }),
    bookmarks: bookmarksOf(catalog.lookup(name('Outlines')), (item) => pageOf(targetOf(item))),
    tags: tagsOf(catalog.lookup(name('StructTreeRoot')), document),
    unmarked: pages.map((page) =>
      unmarkedOperators(contentsOf(page.node.lookup(name('Contents')), document)),
    ),
  };
}

function name(text: string): PDFName {
  return PDFName.of(text);
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}

function targetOf(item: PDFDict): PDFObject | undefined {
  const action = item.lookup(name('A'));
  return (
    item.lookup(name('Dest')) ?? (action instanceof PDFDict ? action.lookup(name('D')) : undefined)
  );
}

function pageFinder(document: PDFDocument): (target: PDFObject | undefined) => number {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const named = new Map<string, PDFObject>();
  const names = document.catalog.lookup(name('Names'));
  if (names instanceof PDFDict) {
    const collect = (node: PDFObject | undefined): void => {
      if (!(node instanceof PDFDict)) return;
      const pairs = node.lookup(name('Names'));
      if (pairs instanceof PDFArray) {
        for (let index = 0; index + 1 < pairs.size(); index += 2) {
          named.set(textOf(pairs.lookup(index)), pairs.lookup(index + 1) as PDFObject);
        }
      }
      const kids = node.lookup(name('Kids'));
      if (kids instanceof PDFArray)
        kids.asArray().forEach((_, index) => collect(kids.lookup(index)));
    };
    collect(names.lookup(name('Dests')));
  }
  return (target) => {
    const place = target instanceof PDFArray ? target : named.get(textOf(target));
    const array = place instanceof PDFDict ? place.lookup(name('D')) : place;
    return array instanceof PDFArray ? (numbers.get(String(array.get(0))) ?? -1) : -1;
  };
}

function bookmarksOf(
  node: PDFObject | undefined,
  pageOf: (item: PDFDict) => number,
): { title: string; page: number }[] {
  const found: { title: string; page: number }[] = [];
  let item = node instanceof PDFDict ? node.lookup(name('First')) : undefined;
  while (item instanceof PDFDict) {
    found.push({ title: textOf(item.lookup(name('Title'))), page: pageOf(item) });
    found.push(...bookmarksOf(item, pageOf));
    item = item.lookup(name('Next'));
  }
  return found;
}

function tagsOf(
  root: PDFObject | undefined,
  document: PDFDocument,
): { tag: string; alt: string }[] {
  const found: { tag: string; alt: string }[] = [];
  const visit = (node: PDFObject | undefined): void => {
    const object = node instanceof PDFRef ? document.context.lookup(node) : node;
    if (object instanceof PDFArray) object.asArray().forEach(visit);
    if (!(object instanceof PDFDict)) return;
    const tag = object.lookup(name('S'));
    if (tag instanceof PDFName) {
      found.push({ tag: tag.decodeText(), alt: textOf(object.lookup(name('Alt'))) });
    }
    visit(object.get(name('K')));
  };
  visit(root);
  return found;
}

function contentsOf(contents: PDFObject | undefined, document: PDFDocument): string {
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => (stream instanceof PDFRef ? document.context.lookup(stream) : stream))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}

function unmarkedOperators(content: string): number {
  const bare = content
    .replace(/\((?:\\.|[^\\()])*\)/gs, '()')
    .replace(/<<.*?>>/gs, ' ')
    .replace(/<[0-9A-Fa-f\s]*>/g, '()');
  let depth = 0;
  let unmarked = 0;
  for (const token of bare.split(/[\s[\]]+/)) {
    if (token === 'BDC' || token === 'BMC') depth += 1;
    else if (token === 'EMC') depth -= 1;
    else if (depth === 0 && /^(?:\(\))?(?:Tj|TJ|Do|f\*?|F|S|s|B\*?|b\*?|sh)$/.test(token))
      unmarked += 1;
  }
  return unmarked;
}
