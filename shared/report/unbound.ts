import type { Exhibit } from '../domain/exhibit.ts';
import type { Block, Inline } from './model.ts';

/**
 * The same blocks for a document in which no exhibits are bound: references become the exhibits' numbers as plain text, and a
 * quote tells its exhibit in words.
 */
export function withoutBoundExhibits(
  blocks: readonly Block[],
  exhibits: readonly Exhibit[],
): Block[] {
  const numbers = new Map(exhibits.map(({ facts }) => [facts.id, facts.number]));
  const numberOf = (id: string): string => numbers.get(id) ?? 'an exhibit';
  const inline = (part: Inline): Inline => {
    if (typeof part === 'string') return part;
    if (part.kind === 'exhibit') return numberOf(part.id);
    return part.kind === 'footnote' ? { ...part, content: part.content.map(inline) } : part;
  };
  const all = (parts: readonly Inline[]): Inline[] => parts.map(inline);
  const one = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, content: all(block.content) };
      case 'quote': {
        const source: Inline[] =
          block.exhibit === null
            ? []
            : [{ kind: 'lineBreak' }, { kind: 'text', text: numberOf(block.exhibit), muted: true }];
        return { ...block, content: [...all(block.content), ...source], exhibit: null };
      }
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(one)) };
      case 'facts':
        return {
          ...block,
          rows: block.rows.map(({ term, value }) => ({ term, value: all(value) })),
        };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(all)) };
      default:
        return block;
    }
  };
  return blocks.map(one);
}
