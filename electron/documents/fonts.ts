import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';

const resolve = createRequire(import.meta.url).resolve;

/** A typeface and the files of it that documents use. All are under the SIL Open Font License. */
export type FontFamily = {
  /** As the font calls itself. */
  readonly name: string;
  /** Package and files, regular first: coverage is read from that one. */
  readonly files: readonly string[];
};

function family(name: string, packageName: string, styles: readonly string[]): FontFamily {
  const stem = name.replaceAll(' ', '');
  return {
    name,
    files: styles.map((style) => `@expo-google-fonts/${packageName}/${style}/${stem}_${style}.ttf`),
  };
}

const upright = ['400Regular', '600SemiBold'];
const uprightAndItalic = [...upright, '400Regular_Italic', '600SemiBold_Italic'];

/** Text is set in this one. */
export const textFamily = family('Source Serif 4', 'source-serif-4', uprightAndItalic);

/** Fingerprints and addresses are set in this one. */
export const monoFamily = family('IBM Plex Mono', 'ibm-plex-mono', ['400Regular']);

/** Set by name for every emoji, because a fallback would take a sequence apart. */
export const emojiFamily = family('Noto Color Emoji', 'noto-color-emoji', ['400Regular']);

/**
 * Where a character is looked for, in order.
 *
 * Emoji stand before Chinese and symbols: those hold single parts of emoji sequences and would print a woman facepalming as ♀.
 */
export const fallbackFamilies: readonly FontFamily[] = [
  textFamily,
  family('Noto Serif', 'noto-serif', uprightAndItalic),
  emojiFamily,
  // Letters of Noto's Arabic fonts are assembled from strokes and dots, and come apart when they are copied from a PDF.
  family('Amiri', 'amiri', ['400Regular']),
  family('Noto Serif Devanagari', 'noto-serif-devanagari', upright),
  family('Noto Serif Bengali', 'noto-serif-bengali', upright),
  family('Noto Sans Gurmukhi', 'noto-sans-gurmukhi', upright),
  family('Noto Sans Gujarati', 'noto-sans-gujarati', upright),
  family('Noto Sans Tamil', 'noto-sans-tamil', upright),
  family('Noto Sans Thai', 'noto-sans-thai', upright),
  family('Noto Serif Hebrew', 'noto-serif-hebrew', upright),
  family('Noto Serif SC', 'noto-serif-sc', ['400Regular']),
  family('Noto Sans Symbols', 'noto-sans-symbols', ['400Regular']),
  family('Noto Sans Symbols 2', 'noto-sans-symbols-2', ['400Regular']),
  family('Noto Sans Math', 'noto-sans-math', ['400Regular']),
];

/** The bytes of one of a family's files. */
export function readFont(file: string): Buffer {
  return readFileSync(resolve(file));
}

/** The code points for which a family has a glyph. */
export function codePointsOf({ files: [regular = ''] }: FontFamily): ReadonlySet<number> {
  const font = fontkit.create(readFont(regular));
  return new Set((font as fontkit.Font).characterSet);
}
