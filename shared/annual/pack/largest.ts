import { cellRange } from '../figures/cell-words.ts';
import type { ToldRow, ToldTable } from './published.ts';

/** The one row that is certainly larger than every other, whatever the hidden counts are; null where none is. */
export function largestRow(table: ToldTable | undefined): ToldRow | null {
  const rows = (table?.rows ?? []).map((row) => ({
    row,
    ...(cellRange(row.cell) ?? { least: 0, most: Infinity }),
  }));
  const found = rows.find((one) => rows.every((other) => other === one || one.least > other.most));
  return found?.row ?? null;
}
