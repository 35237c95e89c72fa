import type { Block, Inline, ReportDocument } from './model.ts';

/** Every block of the tree in reading order, those inside lists included. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* allBlocks(item);
  }
}

/** Whether an item of a list is a paragraph with what belongs to it below, as a question with its answer. */
export function isAnswered([first, second]: readonly Block[]): boolean {
  return first?.kind === 'paragraph' && second !== undefined && second.kind !== 'list';
}

/** Every inline of a document in reading order: cover first, footnotes where they are called. */
export function* allInlines(document: ReportDocument): Generator<Inline> {
  for (const { value } of document.cover?.facts ?? []) yield* deepInlines(value);
  for (const block of allBlocks(document.blocks)) {
    for (const inlines of inlineListsOf(block)) yield* deepInlines(inlines);
  }
}

function inlineListsOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === 'paragraph' || block.kind === 'quote') return [block.content];
  if (block.kind === 'facts') return block.rows.map(({ value }) => value);
  if (block.kind === 'table') return block.rows.flat();
  return [];
}

function* deepInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if (typeof inline === 'object' && inline.kind === 'footnote')
      yield* deepInlines(inline.content);
  }
}

/** Kind names, link targets and the like: strings that are not printed. */
const unprinted = new Set([
  'kind',
  'id',
  'to',
  'lang',
  'dir',
  'role',
  'numbering',
  'exhibit',
  'as',
  'svg',
  'mime',
  'sha256',
  'createdAt',
]);

/** The same document with every printed string passed through `change`. */
export function mapText(
  document: ReportDocument,
  change: (text: string) => string,
): ReportDocument {
  return mapNode(document, change) as ReportDocument;
}

function mapNode(node: unknown, change: (text: string) => string): unknown {
  if (typeof node === 'string') return change(node);
  if (Array.isArray(node)) return node.map((child) => mapNode(child, change));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      unprinted.has(key) && typeof value === 'string' ? value : mapNode(value, change),
    ]),
  );
}
