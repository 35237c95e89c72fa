import { z } from 'zod';

/**
 * Formatted text as the editor keeps it: paragraphs, lists, quotes with language and direction, and live references.
 *
 * Exhibits are referred to by id, so that a reference survives a change of title and becomes a link in PDF and DOCX.
 */
export type RichText = { type: 'doc'; content: RichBlock[] };

export type RichMark = { type: 'bold' } | { type: 'italic' };

export type RichInline =
  | { type: 'text'; text: string; marks?: RichMark[] | undefined }
  | { type: 'hardBreak' }
  | { type: 'exhibitRef'; attrs: { exhibitId: string } }
  | { type: 'clauseRef'; attrs: { clauseId: string } };

export type RichBlock =
  | { type: 'paragraph'; content?: RichInline[] | undefined }
  | { type: 'bulletList'; content: RichListItem[] }
  | { type: 'orderedList'; content: RichListItem[] }
  | { type: 'quote'; attrs: QuoteAttributes; content?: RichInline[] | undefined };

export type RichListItem = { type: 'listItem'; content: RichBlock[] };

/** A verbatim quotation: its BCP 47 language, its direction, and the exhibit it stands in. */
export type QuoteAttributes = { lang: string; dir: 'ltr' | 'rtl'; exhibitId: string | null };

const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
]);

const Inline: z.ZodType<RichInline> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    marks: z.array(Mark).optional(),
  }),
  z.strictObject({ type: z.literal('hardBreak') }),
  z.strictObject({
    type: z.literal('exhibitRef'),
    attrs: z.strictObject({ exhibitId: z.uuid() }),
  }),
  z.strictObject({
    type: z.literal('clauseRef'),
    attrs: z.strictObject({ clauseId: z.string().min(1).max(40) }),
  }),
]);

const QuoteAttributesSchema = z.strictObject({
  lang: z.string().min(2).max(35),
  dir: z.enum(['ltr', 'rtl']),
  exhibitId: z.uuid().nullable(),
});

const ListItem: z.ZodType<RichListItem> = z.lazy(() =>
  z.strictObject({ type: z.literal('listItem'), content: z.array(Block) }),
);

const Block: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), content: z.array(Inline).optional() }),
    z.strictObject({ type: z.literal('bulletList'), content: z.array(ListItem) }),
    z.strictObject({ type: z.literal('orderedList'), content: z.array(ListItem) }),
    z.strictObject({
      type: z.literal('quote'),
      attrs: QuoteAttributesSchema,
      content: z.array(Inline).optional(),
    }),
  ]),
);

/** Schema of `RichText`; anything the editor does not know is refused. */
export const RichText: z.ZodType<RichText> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(Block),
});

/** Text without content. */
export const emptyRichText: RichText = { type: 'doc', content: [] };

/** Rich text of plain paragraphs, one per line of `text`. */
export function richTextFromPlain(text: string): RichText {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    type: 'doc',
    content: lines.map((line) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: line }],
    })),
  };
}

function* inlinesOf(blocks: readonly RichBlock[]): Generator<RichInline> {
  for (const block of blocks) {
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content) yield* inlinesOf(item.content);
    } else {
      yield* block.content ?? [];
    }
  }
}

/** Whether nothing can be read in it: no letters and no references. */
export function isBlank(text: RichText): boolean {
  for (const inline of inlinesOf(text.content)) {
    if (inline.type === 'text' ? inline.text.trim() !== '' : inline.type !== 'hardBreak')
      return false;
  }
  return true;
}

/** Ids of the exhibits the text refers to, by mention or as the source of a quote, each once, in order of appearance. */
export function citedExhibitIds(text: RichText): string[] {
  const ids = new Set<string>();
  const visit = (blocks: readonly RichBlock[]): void => {
    for (const block of blocks) {
      if (block.type === 'bulletList' || block.type === 'orderedList') {
        for (const item of block.content) visit(item.content);
        continue;
      }
      for (const inline of block.content ?? []) {
        if (inline.type === 'exhibitRef') ids.add(inline.attrs.exhibitId);
      }
      if (block.type === 'quote' && block.attrs.exhibitId) ids.add(block.attrs.exhibitId);
    }
  };
  visit(text.content);
  return [...ids];
}

/** The words alone, paragraphs parted by line feeds; for search and word counts. */
export function plainTextOf(text: RichText): string {
  const ofBlock = (block: RichBlock): string =>
    block.type === 'bulletList' || block.type === 'orderedList'
      ? block.content.map((item) => item.content.map(ofBlock).join('\n')).join('\n')
      : (block.content ?? [])
          .map((inline) =>
            inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : ' ',
          )
          .join('');
  return text.content.map(ofBlock).join('\n');
}
