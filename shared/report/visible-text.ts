/** Whether a character, given as a string of one code point, can be printed. */
export type Covers = (character: string) => boolean;

/**
 * Characters that have no shape of their own but steer shaping: joiners, variation selectors, direction marks, tags.
 * They are kept; fonts need not hold them. Overrides of direction are not among them (see `reordering`).
 */
const invisible = /^[\p{Default_Ignorable_Code_Point}\u2028\u2029]$/u;

/** Direction overrides and unclosed embeddings would silently rearrange what is read, so they are shown instead of obeyed. */
const reordering = /^[\u202a-\u202e]$/u;

const lineStructure = /^[\n\t ]$/;

/**
 * The text with every character that cannot be printed shown as its code, as in `[U+05DD]`: never dropped, never a blank box.
 *
 * Line feeds, tabs and spaces are kept. Carriage returns become line feeds. Lone surrogates count as unprintable.
 */
export function makeVisible(text: string, covers: Covers): string {
  let visible = '';
  for (const character of text.replace(/\r\n?/g, '\n')) {
    visible += isPrintable(character, covers) ? character : codeOf(character);
  }
  return visible;
}

function isPrintable(character: string, covers: Covers): boolean {
  if (lineStructure.test(character)) return true;
  if (reordering.test(character) || /^[\p{Cc}\p{Cs}]$/u.test(character)) return false;
  return invisible.test(character) || covers(character);
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `[U+${code.padStart(4, '0')}]`;
}
