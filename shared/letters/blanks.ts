import { plainTextOf, type RichBlock, type RichText } from '../domain/rich-text.ts';

/** A visible blank in a draft, for what the case does not know yet: "[date of the meeting]". */
export function blank(what: string): string {
  return `[${what}]`;
}

/** Blanks left in a text, each once, in order of appearance. Quotations are verbatim: brackets in them are none. */
export function blanksIn(body: RichText): string[] {
  const text = plainTextOf({ type: 'doc', content: withoutQuotes(body.content) });
  return [...new Set([...text.matchAll(/\[[^[\]\n]+\]/g)].map(([found]) => found))];
}

function withoutQuotes(blocks: readonly RichBlock[]): RichBlock[] {
  return blocks
    .filter(({ type }) => type !== 'quote')
    .map((block) =>
      block.type === 'bulletList' || block.type === 'orderedList'
        ? {
            ...block,
            content: block.content.map((item) => ({
              ...item,
              content: withoutQuotes(item.content),
            })),
          }
        : block,
    );
}
