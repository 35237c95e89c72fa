import type { Block, BlockId } from './model.ts';
import { allBlocks } from './walk.ts';

/** What stands before a heading or caption, and how other places refer to it. */
export type Numbered = {
  /** "6.1", "A", "3"; empty where there is none. */
  readonly number: string;
  /** "section 6.1", "Appendix A", "Table 3", or the title in quotation marks where there is no number. */
  readonly reference: string;
};

/**
 * Numbers of all headings, tables and figures by id, so that both writers print the same ones.
 *
 * Levels 1 and 2 are numbered; the exhibit index is a table.
 */
export function numberBlocks(blocks: readonly Block[]): ReadonlyMap<BlockId, Numbered> {
  const numbers = new Map<BlockId, Numbered>();
  const counts = { section: 0, appendix: 0, sub: 0, table: 0, figure: 0 };
  let top = '';
  for (const block of allBlocks(blocks)) {
    if (block.kind === 'heading') {
      if (block.level === 1) {
        counts.sub = 0;
        if (block.numbering === 'section') top = String(++counts.section);
        else if (block.numbering === 'appendix') top = letter(++counts.appendix);
        else top = '';
      } else if (block.level === 2 && block.numbering !== 'none') counts.sub += 1;
      numbers.set(block.id, headingNumber(block, top, counts.sub));
    } else if (block.kind === 'table' || block.kind === 'exhibitIndex') {
      counts.table += 1;
      numbers.set(block.id, { number: String(counts.table), reference: `Table ${counts.table}` });
    } else if (block.kind === 'figure') {
      counts.figure += 1;
      numbers.set(block.id, {
        number: String(counts.figure),
        reference: `Figure ${counts.figure}`,
      });
    }
  }
  return numbers;
}

function headingNumber(
  heading: Extract<Block, { kind: 'heading' }>,
  top: string,
  sub: number,
): Numbered {
  if (heading.numbering === 'none' || heading.level === 3) {
    return { number: '', reference: `“${heading.text}”` };
  }
  const number = heading.level === 1 ? top : `${top}.${sub}`;
  const word = heading.numbering === 'appendix' ? 'Appendix' : 'section';
  return { number, reference: `${word} ${number}` };
}

function letter(count: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + count - 1);
}
