import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSheets } from '../../../../shared/report/text-sheets.ts';

test('a text shorter than a page is one page of its lines, as they are', () => {
  expect(textSheets('one\r\n\r\n  two\n')).toEqual({
    sheets: [['one', '', '  two']],
    isShortened: false,
  });
});

test('no letter is lost or changed where lines are broken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const bare = (words: string): string => words.replace(/\s/gu, '');
      const { sheets } = textSheets(text.replaceAll(/[A-Za-z0-9+/=]/g, 'x '));
      expect(bare(sheets.flat().join(''))).toBe(bare(text.replaceAll(/[A-Za-z0-9+/=]/g, 'x ')));
    }),
  );
});

test('more than forty pages are cut, and it is said', () => {
  const { sheets, isShortened } = textSheets('line\n'.repeat(48 * 40 + 1));
  expect([sheets.length, isShortened]).toEqual([40, true]);
  expect(textSheets('line\n'.repeat(48 * 40)).isShortened).toBe(false);
});

test('encoded attachments are told by their number of lines', () => {
  const { sheets } = textSheets(`Dear all\n${`${'QUJD'.repeat(19)}\n`.repeat(50)}Bye`);
  expect(sheets).toEqual([['Dear all', '[50 lines of encoded content, not printed]', 'Bye']]);
});
