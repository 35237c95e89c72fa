import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  emptyRichText,
  type QuoteAttributes,
  type RichBlock,
  type RichInline,
  type RichListItem,
  type RichMark,
  type RichText,
} from '../../../shared/domain/rich-text.ts';

/** What the editor holds, as it is stored: exactly the schema of `RichText`, and `emptyRichText` when nothing was written. */
export function richTextOf(doc: Node): RichText {
  const [only] = doc.children;
  if (!only || (doc.childCount === 1 && only.type.name === 'paragraph' && only.childCount === 0)) {
    return emptyRichText;
  }
  return { type: 'doc', content: doc.children.map(blockOf) };
}

/** A stored text as the editor can hold it: what it cannot (a list without items, two equal marks) is put right. */
export function editorContentOf(text: RichText): JSONContent {
  return { type: 'doc', content: atLeastParagraph(text.content.flatMap(editorBlocks)) };
}

const emptyParagraph: JSONContent = { type: 'paragraph' };

function atLeastParagraph(blocks: JSONContent[]): JSONContent[] {
  return blocks.length === 0 ? [emptyParagraph] : blocks;
}

function editorBlocks(block: RichBlock): JSONContent[] {
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    const content = block.content.map(editorListItem);
    return content.length === 0 ? [] : [{ type: block.type, content }];
  }
  const content = (block.content ?? []).map(editorInline);
  const attrs = block.type === 'quote' ? { attrs: { ...block.attrs } } : {};
  return [{ type: block.type, ...attrs, ...(content.length > 0 && { content }) }];
}

/** The editor wants an item to begin with a paragraph. */
function editorListItem(item: RichListItem): JSONContent {
  const content = item.content.flatMap(editorBlocks);
  const beginsWell = content[0]?.type === 'paragraph';
  return { type: 'listItem', content: beginsWell ? content : [emptyParagraph, ...content] };
}

function editorInline(inline: RichInline): JSONContent {
  if (inline.type !== 'text') return inline;
  const names = new Set(inline.marks?.map(({ type }) => type));
  const marks = [...names].map((type) => ({ type }));
  return { type: 'text', text: inline.text, ...(marks.length > 0 && { marks }) };
}

function blockOf(node: Node): RichBlock {
  switch (node.type.name) {
    case 'bulletList':
    case 'orderedList':
      return { type: node.type.name, content: node.children.map(listItemOf) };
    case 'quote':
      return { type: 'quote', attrs: quoteAttributesOf(node), ...inlinesOf(node) };
    default:
      return { type: 'paragraph', ...inlinesOf(node) };
  }
}

function listItemOf(node: Node): RichListItem {
  return { type: 'listItem', content: node.children.map(blockOf) };
}

function inlinesOf(node: Node): { content?: RichInline[] } {
  return node.childCount === 0 ? {} : { content: node.children.map(inlineOf) };
}

function inlineOf(node: Node): RichInline {
  switch (node.type.name) {
    case 'hardBreak':
      return { type: 'hardBreak' };
    case 'exhibitRef':
      return { type: 'exhibitRef', attrs: { exhibitId: String(node.attrs['exhibitId']) } };
    case 'clauseRef':
      return { type: 'clauseRef', attrs: { clauseId: String(node.attrs['clauseId']) } };
    default:
      return { type: 'text', text: node.text ?? '', ...marksOf(node) };
  }
}

function marksOf(node: Node): { marks?: RichMark[] } {
  const marks = node.marks.map(({ type }) => ({ type: type.name }) as RichMark);
  return marks.length === 0 ? {} : { marks };
}

/** The attributes of a quote node. */
export function quoteAttributesOf(node: Node): QuoteAttributes {
  const { lang, dir, exhibitId } = node.attrs;
  return {
    lang: String(lang),
    dir: dir === 'rtl' ? 'rtl' : 'ltr',
    exhibitId: typeof exhibitId === 'string' ? exhibitId : null,
  };
}
