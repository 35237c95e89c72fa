import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch, searchWords } from '../../../../shared/domain/search-text.ts';

test.each([
  ['Wiśniewska-Zakrzewska', 'wisniewska-zakrzewska'],
  ['ŁÓDŹ', 'lodz'],
  ['  Elm\u00a0House \n team ', 'elm house team'],
  ['Straße', 'strasse'],
  ['ﬁle №5', 'file no5'],
  ['ΟΔΟΣ', 'οδοσ'],
])('“%s” folds to “%s”', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

test('folding is stable and blind to case and composition', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldForSearch(text);
      expect(foldForSearch(folded)).toBe(folded);
      expect(foldForSearch(text.normalize('NFD'))).toBe(folded);
      expect(foldForSearch(text.normalize('NFC'))).toBe(folded);
    }),
  );
});

test('every word of a text finds it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
      const text = foldForSearch(words.join(' '));
      for (const word of words.flatMap(searchWords)) expect(text).toContain(word);
    }),
  );
});
