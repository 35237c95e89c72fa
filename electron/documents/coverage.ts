import { makeVisible } from '../../shared/report/visible-text.ts';
import { codePointsOf, emojiFamily, fallbackFamilies, type FontFamily } from './fonts.ts';

/** One thing a reader sees as a character, for telling emoji sequences from text. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const emojiSequence = /^\p{RGI_Emoji}$/v;

/** A stretch of text, and whether it is emoji. */
export type EmojiSplit = { readonly text: string; readonly isEmoji: boolean };

/** Splits text into emoji sequences and what stands between them. */
export function splitEmoji(text: string): EmojiSplit[] {
  // Most text has none, and segmenting is the slow part.
  if (!/\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(text))
    return text ? [{ text, isEmoji: false }] : [];
  const parts: { text: string; isEmoji: boolean }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const isEmoji = emojiSequence.test(segment);
    const last = parts.at(-1);
    if (last?.isEmoji === isEmoji) last.text += segment;
    else parts.push({ text: segment, isEmoji });
  }
  return parts;
}

/**
 * Which characters the bundled fonts hold, and which families a text needs.
 *
 * Fonts are opened in order of fallback and only when nothing before holds a character, so a report in English never reads
 * the 25 MB of emoji.
 */
export class Coverage {
  readonly #codePoints = new Map<FontFamily, ReadonlySet<number>>();
  readonly #homes = new Map<string, FontFamily | undefined>();
  readonly #needed = new Set<FontFamily>();

  /** The text as it will be printed, with what no font holds shown as its code; remembers the families it needs. */
  visible = (text: string): string => {
    // Emoji are set in the emoji family even where another holds their parts.
    if (splitEmoji(text).some(({ isEmoji }) => isEmoji)) this.#needed.add(emojiFamily);
    return makeVisible(text, (character) => this.#covers(character));
  };

  /** The families that everything asked about so far needs, in order of fallback. */
  needed(): readonly FontFamily[] {
    return fallbackFamilies.filter((family) => this.#needed.has(family));
  }

  #covers(character: string): boolean {
    if (!this.#homes.has(character)) this.#homes.set(character, this.#homeOf(character));
    const home = this.#homes.get(character);
    if (home) this.#needed.add(home);
    return home !== undefined;
  }

  #homeOf(character: string): FontFamily | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    return fallbackFamilies.find((family) => this.#codePointsOf(family).has(codePoint));
  }

  #codePointsOf(family: FontFamily): ReadonlySet<number> {
    let codePoints = this.#codePoints.get(family);
    if (!codePoints) {
      codePoints = codePointsOf(family);
      this.#codePoints.set(family, codePoints);
    }
    return codePoints;
  }
}
