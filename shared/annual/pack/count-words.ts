import type { Published } from '../suppression/types.ts';
import type { ToldCount, ToldTable } from './published.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number in running text: up to ten in words, above in figures. */
export function numberInWords(count: number): string {
  return small[count] ?? String(count);
}

/** A told count of things in running text: "seven cases", "fewer than five cases", "between 5 and 9 cases". */
export function countedInWords(cell: Published, one: string, many = `${one}s`): string {
  switch (cell.kind) {
    case 'count':
      return `${numberInWords(cell.count)} ${cell.count === 1 ? one : many}`;
    case 'fewerThan':
      return `fewer than ${numberInWords(cell.bound)} ${many}`;
    case 'band':
      return `between ${cell.from} and ${cell.to} ${many}`;
    case 'withheld':
      return `a number of ${many} that is not shown`;
  }
}

/** A sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a table tells more than that its counts are small or hidden: something is exact or between two bounds. */
export function saysSomething(table: ToldTable): boolean {
  return table.rows.some(({ cell }) => cell.kind === 'count' || cell.kind === 'band');
}

/** Whether nothing happened at all, and that may be said. */
export function isNone({ cell }: ToldCount): boolean {
  return cell.kind === 'count' && cell.count === 0;
}

/** Whether there are cases, but too few to say anything about them. */
export function isTooFew({ cell }: ToldCount): boolean {
  return cell.kind === 'fewerThan';
}

/** A text with its first letter small. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A count that is told exactly. */
export function exactly(count: number): { kind: 'count'; count: number } {
  return { kind: 'count', count };
}
