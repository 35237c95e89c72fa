import { longDate } from '../format.ts';
import type { Block, Inline } from '../model.ts';
import { muted } from '../investigation/rich-text-blocks.ts';

/** A day in words, or that it is not recorded. */
export function dayOr(date: string | null, whenUnknown = 'Not recorded'): string {
  return date ? longDate(date) : whenUnknown;
}

/** A table, or a sentence where there is nothing to list. */
export function tableOr(
  whenEmpty: string,
  table: {
    readonly id: string;
    readonly caption: string;
    readonly columns: readonly (readonly [title: string, width: number])[];
    readonly rows: readonly (readonly (string | readonly Inline[])[])[];
  },
): Block {
  if (table.rows.length === 0) return muted(whenEmpty);
  return {
    kind: 'table',
    id: table.id,
    caption: table.caption,
    columns: table.columns.map(([title, width]) => ({ title, width })),
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? [cell] : cell))),
  };
}
