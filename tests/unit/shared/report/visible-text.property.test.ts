import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVisible } from '../../../../shared/report/visible-text.ts';

const everything = (): boolean => true;
const ascii = (character: string): boolean => /^[\x20-\x7e]$/.test(character);

describe('makeVisible', () => {
  it.each([
    ['a character without a glyph', 'Sie sagte ם.', 'Sie sagte [U+05DD].'],
    ['a character beyond the basic plane', '𐎀', '[U+10380]'],
    ['half of a surrogate pair', 'a\ud83db', 'a[U+D83D]b'],
    ['a control character', 'a\u0007b', 'a[U+0007]b'],
    ['an override of direction', 'a\u202egpj.exe', 'a[U+202E]gpj.exe'],
  ])('shows %s as its code', (_, text, shown) => {
    expect(makeVisible(text, ascii)).toBe(shown);
  });

  it.each([
    ['lines and tabs', 'one\n\ttwo'],
    ['an emoji sequence', '👨‍👩‍👧‍👦 🤦🏽‍♀️ 🇬🇧 ❤️'],
    ['a joiner in Hindi', 'क्‍ष'],
    ['a right-to-left mark', 'شارع\u200f!'],
  ])('leaves %s alone', (_, text) => {
    expect(makeVisible(text, everything)).toBe(text);
  });

  it('makes carriage returns lines', () => {
    expect(makeVisible('a\r\nb\rc', everything)).toBe('a\nb\nc');
  });

  it('never drops a character: the text can be read back from what is shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replaceAll('\r', '').replaceAll('[', '');
        const readBack = makeVisible(plain, ascii).replace(
          /\[U\+([0-9A-F]+)\]/g,
          (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)),
        );
        expect(readBack).toBe(plain);
      }),
    );
  });
});
