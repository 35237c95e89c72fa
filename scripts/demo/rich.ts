import type { RichInline } from '../../shared/domain/rich-text.ts';

/** Formatted text in the spelling of case folders: exhibits are named by their numbers. */
export type StoryText = { readonly type: 'doc'; readonly content: readonly unknown[] };

/**
 * Formatted text from paragraphs, lists and quotes.
 *
 * In plain strings `[EX-MK-001]` is a reference to an exhibit and `[§5.4.1]` one to a clause.
 */
export function rich(...blocks: readonly unknown[]): StoryText {
  return { type: 'doc', content: blocks.map(asBlock) };
}

/** A verbatim quotation in its language, from an exhibit. */
export function quote(lang: string, text: string, exhibit: string | null) {
  const dir: 'ltr' | 'rtl' = lang === 'ar' ? 'rtl' : 'ltr';
  return { type: 'quote', attrs: { lang, dir, exhibit }, content: [{ type: 'text', text }] };
}

/** A list of short paragraphs. */
export function list(...items: readonly string[]) {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [asBlock(item)] })),
  };
}

function asBlock(block: unknown): unknown {
  return typeof block === 'string' ? { type: 'paragraph', content: inlines(block) } : block;
}

type Inline = Exclude<RichInline, { type: 'exhibitRef' }> | ExhibitMention;
type ExhibitMention = { type: 'exhibitRef'; attrs: { exhibit: string } };

function inlines(text: string): Inline[] {
  return text
    .split(/(\[(?:EX-[A-Z]+-\d+|§[^\]]+)\])/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const [, exhibit] = /^\[(EX-[A-Z]+-\d+)\]$/.exec(part) ?? [];
      if (exhibit) return { type: 'exhibitRef', attrs: { exhibit } };
      const [, clauseId] = /^\[§(.+)\]$/.exec(part) ?? [];
      return clauseId ? { type: 'clauseRef', attrs: { clauseId } } : { type: 'text', text: part };
    });
}
