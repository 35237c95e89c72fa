import {
  isBlank,
  type RichBlock,
  type RichInline,
  type RichListItem,
  type RichText,
} from '../../domain/rich-text.ts';
import type { Block, Inline, Paragraph } from '../model.ts';

/** Blocks of a text written in the case; `whenBlank` as an honest sentence where nothing was written. */
export function blocksOf(text: RichText, whenBlank: string): Block[] {
  if (isBlank(text)) return [muted(whenBlank)];
  return text.content.flatMap(blockOf);
}

/** A sentence that says that something is not there. */
export function muted(text: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text, muted: true }] };
}

/** A paragraph of plain words and references. */
export function paragraph(...content: Inline[]): Paragraph {
  return { kind: 'paragraph', content };
}

/** Plain text as paragraphs, one per line. */
export function plainParagraphs(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line));
}

function blockOf(block: RichBlock): Block[] {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? [paragraph(...block.content.map(inlineOf))] : [];
    case 'bulletList':
    case 'orderedList':
      return [
        { kind: 'list', ordered: block.type === 'orderedList', items: block.content.map(itemOf) },
      ];
    case 'quote':
      return [
        {
          kind: 'quote',
          content: (block.content ?? []).map(inlineOf),
          lang: block.attrs.lang,
          dir: block.attrs.dir,
          exhibit: block.attrs.exhibitId,
          translation: null,
        },
      ];
  }
}

function itemOf(item: RichListItem): Block[] {
  return item.content.flatMap(blockOf);
}

function inlineOf(inline: RichInline): Inline {
  switch (inline.type) {
    case 'text': {
      const bold = inline.marks?.some((mark) => mark.type === 'bold');
      const italic = inline.marks?.some((mark) => mark.type === 'italic');
      return bold || italic
        ? { kind: 'text', text: inline.text, ...(bold && { bold }), ...(italic && { italic }) }
        : inline.text;
    }
    case 'hardBreak':
      return { kind: 'lineBreak' };
    case 'exhibitRef':
      return { kind: 'exhibit', id: inline.attrs.exhibitId, withPage: true };
    case 'clauseRef':
      return `clause ${inline.attrs.clauseId}`;
  }
}
