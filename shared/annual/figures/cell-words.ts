import type { Published, Reason } from '../suppression/types.ts';

/** Marks a count that was widened to protect another one. */
export const widenedMark = '‡';

/** A published count as readers see it: "9", "fewer than 5", "5 to 9 ‡", "not shown". */
export function cellWords(cell: Published, why: Reason | null = null): string {
  switch (cell.kind) {
    case 'count':
      return String(cell.count);
    case 'fewerThan':
      return `fewer than ${cell.bound}`;
    case 'band':
      return why === null || why === 'small' || why === 'mostlySmall'
        ? `${cell.from} to ${cell.to}`
        : `${cell.from} to ${cell.to} ${widenedMark}`;
    case 'withheld':
      return 'not shown';
  }
}

/** The least and the most that a published count can be; null where nothing is said. */
export function cellRange(
  cell: Published,
): { readonly least: number; readonly most: number } | null {
  switch (cell.kind) {
    case 'count':
      return { least: cell.count, most: cell.count };
    case 'fewerThan':
      return { least: 0, most: cell.bound - 1 };
    case 'band':
      return { least: cell.from, most: cell.to };
    case 'withheld':
      return null;
  }
}
