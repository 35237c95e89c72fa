import { describe, expect, it } from 'vitest';
import { richTextFromPlain as rich } from '../../../../shared/domain/rich-text.ts';
import { blanksIn } from '../../../../shared/letters/blanks.ts';

describe('blanksIn', () => {
  it('lists each blank once and none of a quotation', () => {
    const body = rich('On [day] at [place], not before [day].');
    const quote = {
      type: 'quote' as const,
      attrs: { lang: 'en', dir: 'ltr' as const, exhibitId: null },
      content: [{ type: 'text' as const, text: 'she [sic] said' }],
    };
    expect(blanksIn({ ...body, content: [...body.content, quote] })).toEqual(['[day]', '[place]']);
  });
});
