import { fromUtf16, type PageFont } from './page-fonts.ts';
import { readShow, type Shown, showsText, writeShow } from './show-operators.ts';

/** A letter with its marks: what Typst takes for one unit of text. */
const cluster = /^\P{M}\p{M}+$/u;

/** Where the origin of something lies, in points. */
type Place = { readonly x: number; readonly y: number };

/** One line that shows text. */
type Show = {
  readonly line: number;
  readonly shown: readonly Shown[];
  readonly rest: string;
  readonly font: PageFont;
  /** Text of the whole line from the `ActualText` around it; null where each glyph has its own. */
  readonly given: string | null;
  readonly isReversed: boolean;
  /** Of the text object on the page, and of the line in the text object. */
  readonly item: Place;
  readonly place: Place;
};

/**
 * Makes each letter with marks one thing, as wide as the letter, so that text is copied and searched as it was written.
 *
 * Typst draws a raised mark apart and gives it the letter's text a second time ("أبداًاً"); and a mark set back under its letter
 * ends the text too early, which programs take for a space ("बिल्कु ल"). Here mark and letter share one span of text, which ends with
 * the letter once more, invisibly. Relies on Typst's way of writing: one operator per line, no line feeds inside strings.
 */
export function withWholeClusters(content: string, fonts: ReadonlyMap<string, PageFont>): string {
  const lines = content.split('\n');
  const shows = showsIn(lines, fonts);
  shows.forEach((show, index) => {
    const [letter, ...others] = show.shown;
    if (!letter || show.given === null || !cluster.test(show.given)) return;
    if (show.font.isWidthless(letter.glyph)) return;
    const apart = others.length === 0 ? markApart(show, shows[index - 1], shows[index + 1]) : null;
    const isTogether =
      others.length > 0 && others.every(({ glyph }) => show.font.isWidthless(glyph));
    if (!apart && !isTogether) return;
    lines[show.line] = [
      lines[show.line],
      ...(apart ? [position(placeOf(apart, show)), lines[apart.line]] : []),
      '3 Tr',
      position(show.place),
      writeShow([letter]),
      '0 Tr',
    ].join('\n');
    if (show.isReversed) reverseText(lines, show.line);
    if (apart) lines[apart.line] = writeShow([]);
  });
  return lines.join('\n');
}

/** The line next to a letter that shows its raised marks. */
function markApart(letter: Show, before: Show | undefined, after: Show | undefined): Show | null {
  const isMark = (other: Show | undefined): boolean =>
    other !== undefined &&
    other.font === letter.font &&
    other.shown.length === 1 &&
    other.shown.every(({ glyph }) => other.font.isWidthless(glyph)) &&
    (other.given ?? other.font.textOf(other.shown[0]?.glyph ?? 0)) === letter.given;
  return [before, after].find(isMark) ?? null;
}

/** Where a line lies in the text object of another. Vertical places count downwards inside text objects. */
function placeOf({ place, item }: Show, other: Show): Place {
  return { x: place.x + item.x - other.item.x, y: place.y + other.item.y - item.y };
}

function position({ x, y }: Place): string {
  return `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function showsIn(lines: readonly string[], fonts: ReadonlyMap<string, PageFont>): Show[] {
  const shows: Show[] = [];
  const open: { text: string | null; isReversed: boolean }[] = [];
  let font: PageFont | undefined;
  let item: Place = { x: 0, y: 0 };
  let place: Place = { x: 0, y: 0 };
  lines.forEach((line, index) => {
    const fontName = /^\/(\S+) [\d.]+ Tf$/.exec(line)?.[1];
    if (fontName !== undefined) font = fonts.get(fontName);
    item = placeIn(line, 'cm') ?? item;
    place = placeIn(line, 'Tm') ?? place;
    if (/B[MD]C$/.test(line)) {
      const actual = actualText.exec(lines[index - 1] ?? '')?.[1];
      open.push({
        text: actual === undefined ? null : fromUtf16(actual),
        isReversed: line === '/ReversedChars BMC',
      });
    }
    if (line === 'EMC') open.pop();
    if (showsText(line) && font) {
      const given = open.findLast(({ text }) => text !== null)?.text ?? null;
      const isReversed = open.some((span) => span.isReversed);
      shows.push({ line: index, ...readShow(line), font, given, isReversed, item, place });
    }
  });
  return shows;
}

const actualText = /^ {2}\/ActualText <FEFF([0-9A-F]*)>$/;

function placeIn(line: string, operator: 'cm' | 'Tm'): Place | undefined {
  const [, x, y] = /^1 0 0 -1 (-?[\d.]+) (-?[\d.]+) (?:cm|Tm)$/.exec(line) ?? [];
  return line.endsWith(operator) && x !== undefined && y !== undefined
    ? { x: Number(x), y: Number(y) }
    : undefined;
}

/** Programs turn round what stands in a reversed run, its given text too. */
function reverseText(lines: string[], at: number): void {
  const index = lines.findLastIndex((line, before) => before < at && actualText.test(line));
  lines[index] = (lines[index] ?? '').replace(actualText, (_, hex: string) => {
    const reversed = [...fromUtf16(hex)].reverse().join('');
    const swapped = Buffer.from(reversed, 'utf16le').swap16().toString('hex').toUpperCase();
    return `  /ActualText <FEFF${swapped}>`;
  });
}
