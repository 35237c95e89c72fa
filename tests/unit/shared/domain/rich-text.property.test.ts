import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  citedExhibitIds,
  emptyRichText,
  isBlank,
  plainTextOf,
  RichText,
  richTextFromPlain,
} from '../../../../shared/domain/rich-text.ts';
import { anyRichText } from '../../../helpers/arbitraries.ts';

test('every text the editor can make survives JSON and the schema', () => {
  fc.assert(
    fc.property(anyRichText(), (text) => {
      expect(RichText.parse(JSON.parse(JSON.stringify(text)))).toEqual(text);
    }),
  );
});

test('every word of a text is in its plain form, in order', () => {
  fc.assert(
    fc.property(anyRichText(), (text) => {
      const words = [...JSON.stringify(text).matchAll(/"type":"text","text":("(?:[^"\\]|\\.)*")/g)];
      let at = 0;
      const plain = plainTextOf(text);
      for (const [, literal] of words) {
        const word = JSON.parse(literal!) as string;
        const found = plain.indexOf(word, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + word.length;
      }
    }),
  );
});

test('the exhibits cited are those whose ids stand in the text, each once', () => {
  fc.assert(
    fc.property(anyRichText(), (text) => {
      const inJson = [...JSON.stringify(text).matchAll(/"exhibitId":"([^"]+)"/g)].map((m) => m[1]);
      expect(new Set(citedExhibitIds(text))).toEqual(new Set(inJson));
      expect(citedExhibitIds(text)).toHaveLength(new Set(inJson).size);
    }),
  );
});

test('a text is blank exactly when it has no words and no references', () => {
  fc.assert(
    fc.property(anyRichText(), (text) => {
      const hasReference = /"(exhibit|clause)Ref"/.test(JSON.stringify(text));
      expect(isBlank(text)).toBe(plainTextOf(text).trim() === '' && !hasReference);
    }),
  );
});

test('plain lines become paragraphs and read the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      const kept = lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '');
      const text = richTextFromPlain(lines.join('\n'));
      expect(plainTextOf(text)).toBe(kept.join('\n'));
      expect(RichText.parse(text)).toEqual(text);
    }),
  );
});

test.each([
  ['markup', { type: 'doc', content: [{ type: 'html', html: '<b>' }] }],
  ['an unknown mark', richTextWith({ type: 'text', text: 'x', marks: [{ type: 'link' }] })],
  ['empty words', richTextWith({ type: 'text', text: '' })],
  ['a reference to no exhibit', richTextWith({ type: 'exhibitRef', attrs: { exhibitId: '3' } })],
  ['something beside a document', { type: 'doc', content: [], onload: 'x' }],
])('%s is refused', (_, text) => {
  expect(RichText.safeParse(text).success).toBe(false);
});

test('no text is blank', () => {
  expect(isBlank(emptyRichText)).toBe(true);
});

function richTextWith(inline: object): object {
  return { type: 'doc', content: [{ type: 'paragraph', content: [inline] }] };
}
