import fc from 'fast-check';
import type { RichBlock, RichInline, RichText } from '../../shared/domain/rich-text.ts';
import { anId } from './session.ts';

/** One of a few ids, so that drawn values meet each other. */
export const anyId = (): fc.Arbitrary<string> => fc.integer({ min: 1, max: 6 }).map(anId);

/** Text as people write it: any script, emoji, marks, line feeds left out. */
export const anyWords = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      'Żółć gęślą jaźń',
      'لا أحد يستمع إليه',
      '没有人听他的',
      'कोई नहीं सुनता',
      '👩🏽‍⚕️ 👨‍👩‍👧‍👦',
      '',
    ),
  );

const anyInline = (): fc.Arbitrary<RichInline> =>
  fc.oneof(
    anyWords()
      .filter((text) => text !== '')
      .map((text): RichInline => ({ type: 'text', text })),
    anyWords()
      .filter((text) => text !== '')
      .map((text): RichInline => ({ type: 'text', text, marks: [{ type: 'bold' }] })),
    fc.constant<RichInline>({ type: 'hardBreak' }),
    anyId().map((exhibitId): RichInline => ({ type: 'exhibitRef', attrs: { exhibitId } })),
    fc
      .constantFrom('5.3(c)', '5.5')
      .map((clauseId): RichInline => ({ type: 'clauseRef', attrs: { clauseId } })),
  );

const anyLeafBlock = (): fc.Arbitrary<RichBlock> =>
  fc.oneof(
    fc.constant<RichBlock>({ type: 'paragraph' }),
    fc
      .array(anyInline(), { maxLength: 4 })
      .map((content): RichBlock => ({ type: 'paragraph', content })),
    fc
      .record({
        lang: fc.constantFrom('en', 'pl', 'ar', 'zh-Hans', 'hi'),
        dir: fc.constantFrom('ltr' as const, 'rtl' as const),
        exhibitId: fc.option(anyId()),
        content: fc.array(anyInline(), { maxLength: 3 }),
      })
      .map(({ content, ...attrs }): RichBlock => ({ type: 'quote', attrs, content })),
  );

const anyBlock = (): fc.Arbitrary<RichBlock> =>
  fc.oneof(
    { weight: 4, arbitrary: anyLeafBlock() },
    {
      weight: 1,
      arbitrary: fc
        .record({
          type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
          items: fc.array(fc.array(anyLeafBlock(), { maxLength: 2 }), { maxLength: 3 }),
        })
        .map(({ type, items }): RichBlock => ({
          type,
          content: items.map((content) => ({ type: 'listItem', content })),
        })),
    },
  );

/** Any formatted text the editor can make. */
export const anyRichText = (): fc.Arbitrary<RichText> =>
  fc.array(anyBlock(), { maxLength: 4 }).map((content) => ({ type: 'doc', content }));
