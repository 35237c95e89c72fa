import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorContentOf, richTextOf } from '../../../../renderer/components/rich-text/content.ts';
import { richTextExtensions } from '../../../../renderer/components/rich-text/extensions.ts';
import {
  citedExhibitIds,
  emptyRichText,
  isBlank,
  plainTextOf,
  RichText,
} from '../../../../shared/domain/rich-text.ts';
import { shippedPolicy } from '../../../../shared/policy/register.ts';
import { anyRichText } from '../../../helpers/arbitraries.ts';

const schema = getSchema(
  richTextExtensions({
    exhibits: () => [],
    policy: () => shippedPolicy,
    likelyClauseIds: () => [],
    open: () => undefined,
  }),
);

/** Loads a text into a document of the editor's schema, which refuses what does not fit, and reads it back. */
function throughEditor(text: RichText): RichText {
  const doc = schema.nodeFromJSON(editorContentOf(text));
  doc.check();
  return richTextOf(doc);
}

const writtenLines = (text: RichText): string[] =>
  plainTextOf(text)
    .split('\n')
    .filter((line) => line !== '');

test('the editor knows exactly the nodes and marks that are stored', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([
    'bulletList',
    'clauseRef',
    'doc',
    'exhibitRef',
    'hardBreak',
    'listItem',
    'orderedList',
    'paragraph',
    'quote',
    'text',
  ]);
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic']);
});

test('what the editor gives back is always a text that can be stored, with every word and reference', () => {
  fc.assert(
    fc.property(anyRichText(), (text) => {
      const back = throughEditor(text);
      expect(RichText.parse(back)).toEqual(back);
      expect(writtenLines(back)).toEqual(writtenLines(text));
      expect(citedExhibitIds(back)).toEqual(citedExhibitIds(text));
      expect(isBlank(back)).toBe(isBlank(text));
    }),
  );
});

test('opening a text again changes nothing', () => {
  fc.assert(
    fc.property(anyRichText(), (text) => {
      const once = throughEditor(text);
      expect(throughEditor(once)).toEqual(once);
    }),
  );
});

test('an empty editor stores the empty text', () => {
  expect(throughEditor(emptyRichText)).toEqual(emptyRichText);
});

test('marks, quotations and references keep their attributes', () => {
  const exhibitId = 'b3a1b9b0-7a54-4b9e-8d27-0b8c9a8f2a11';
  const text: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'She ', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'exhibitRef', attrs: { exhibitId } },
          { type: 'clauseRef', attrs: { clauseId: '5.4.1' } },
        ],
      },
      {
        type: 'quote',
        attrs: { lang: 'ar', dir: 'rtl', exhibitId },
        content: [{ type: 'text', text: 'هل هو من المركز' }, { type: 'hardBreak' }],
      },
      {
        type: 'orderedList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      },
    ],
  };
  expect(throughEditor(text)).toEqual(text);
});
