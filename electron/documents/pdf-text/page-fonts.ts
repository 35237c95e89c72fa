import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** What is known of a font on a page: which glyphs have no width, and what text each stands for. */
export type PageFont = {
  readonly isWidthless: (glyph: number) => boolean;
  readonly textOf: (glyph: number) => string;
};

/** The composite fonts of a page by the name under which its content uses them. */
export function fontsOf(page: PDFPage): ReadonlyMap<string, PageFont> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().flatMap((name): [string, PageFont][] => {
      const font = fonts.lookup(name);
      const known = font instanceof PDFDict ? pageFont(font) : null;
      return known ? [[name.decodeText(), known]] : [];
    }),
  );
}

/** Text from UTF-16 in hexadecimal, high byte first, as PDF writes it. */
export function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function pageFont(font: PDFDict): PageFont | null {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const toUnicode = font.lookup(PDFName.of('ToUnicode'));
  if (!(descendant instanceof PDFDict) || !(toUnicode instanceof PDFRawStream)) return null;
  const widths = widthsOf(descendant);
  const map = Buffer.from(decodePDFRawStream(toUnicode).decode()).toString('latin1');
  const texts = new Map(
    [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      fromUtf16(text),
    ]),
  );
  return {
    isWidthless: (glyph) => (widths.get(glyph) ?? 0) === 0,
    textOf: (glyph) => texts.get(glyph) ?? '',
  };
}

/** Widths by glyph; those not listed have the default, which Typst leaves at nought. */
function widthsOf(descendant: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const listed = descendant.lookup(PDFName.of('W'));
  if (!(listed instanceof PDFArray)) return widths;
  const items = listed.asArray().map((_, index) => listed.lookup(index));
  for (let index = 0; index < items.length;) {
    const from = numberOf(items[index]);
    const next = items[index + 1];
    if (next instanceof PDFArray) {
      next
        .asArray()
        .forEach((_, offset) => widths.set(from + offset, numberOf(next.lookup(offset))));
      index += 2;
    } else {
      for (let glyph = from; glyph <= numberOf(next); glyph++) {
        widths.set(glyph, numberOf(items[index + 2]));
      }
      index += 3;
    }
  }
  return widths;
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : 0;
}
