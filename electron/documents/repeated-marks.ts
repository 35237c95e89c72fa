import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { shownGlyphs } from './shown-glyphs.ts';

/** What is known of a font on a page: which glyphs have no width, and what text each glyph stands for. */
type PageFont = {
  readonly isWidthless: (glyph: number) => boolean;
  readonly textOf: (glyph: number) => string;
};

/**
 * Keeps vowel signs and accents from being copied twice.
 *
 * Where a font raises a mark above its letter, Typst draws the two apart and gives both the text of the whole cluster, so that
 * "أبداً" would be copied, searched and read aloud as "أبداًاً". The letter keeps the text; the mark is given none.
 */
export function silenceRepeatedMarks(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const contents = page.node.lookup(PDFName.of('Contents'));
    if (!(contents instanceof PDFRawStream)) continue;
    const before = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
    const after = silenced(before, fontsOf(page));
    if (after === before) continue;
    const stream = document.context.flateStream(Buffer.from(after, 'latin1'));
    page.node.set(PDFName.of('Contents'), document.context.register(stream));
  }
}

/** Typst writes one operator per line and no line feeds inside strings, so text objects can be told by their lines. */
function silenced(content: string, fonts: ReadonlyMap<string, PageFont>): string {
  return content.replace(/^BT\n(.*?)^ET$/gms, (whole, body: string) =>
    isRepeatedMark(body, fonts)
      ? `/Span <<\n  /ActualText <FEFF>\n>> BDC\n${whole.replace(ownText, '').replace(ownTextEnd(body), '')}\nEMC`
      : whole,
  );
}

const ownText = /^\/Span <<\n {2}\/ActualText <[0-9A-F]+>\n>> BDC\n/gm;

/** As many closing operators go as opening ones went; reversed runs keep theirs. */
function ownTextEnd(body: string): RegExp {
  return (body.match(ownText)?.length ?? 0) > 0 ? /^EMC\n(?![^]*^EMC\n)/m : /(?!)/;
}

function isRepeatedMark(body: string, fonts: ReadonlyMap<string, PageFont>): boolean {
  const font = fonts.get(/^\/(\S+) [\d.]+ Tf$/m.exec(body)?.[1] ?? '');
  const glyphs = shownGlyphs(body);
  if (!font || glyphs.length === 0 || !glyphs.every(font.isWidthless)) return false;
  const given = /\/ActualText <FEFF([0-9A-F]+)>/.exec(body)?.[1];
  const text = given === undefined ? glyphs.map(font.textOf).join('') : fromUtf16(given);
  // A mark that stands alone is the only one to carry its text.
  return /^\P{M}.*\p{M}/su.test(text);
}

function fontsOf(page: PDFPage): ReadonlyMap<string, PageFont> {
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

function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
