import type { Subject, TableKind } from '../suppression/types.ts';
import { tableId, type AnnualRow, type AnnualTable, type TableSection } from './types.ts';

/** What of a table does not depend on the period. */
export interface TableHead {
  readonly name: string;
  readonly section: TableSection;
  readonly title: string;
  readonly note?: string;
  readonly kind: TableKind;
  readonly about?: Subject;
}

/** A table of a period. The name of its total becomes an id as its own does. */
export function tableOf(
  { note = '', about = 'cases', ...head }: TableHead,
  periodId: string,
  rows: readonly AnnualRow[],
  total: { readonly name: string; readonly count: number; readonly atMost?: number } | null,
): AnnualTable {
  return {
    ...head,
    note,
    about,
    id: tableId(head.name, periodId),
    periodId,
    rows,
    total: total && totalOf(total, periodId),
  };
}

function totalOf(
  { name, ...total }: { readonly name: string; readonly count: number; readonly atMost?: number },
  periodId: string,
): AnnualTable['total'] {
  return { id: tableId(name, periodId), ...total };
}

/** Rows for ids with words, each counted. */
export function countedRows<Id extends string>(
  ids: readonly Id[],
  labels: Readonly<Record<Id, string>>,
  count: (id: Id) => number,
): AnnualRow[] {
  return ids.map((id) => ({ id, label: labels[id], count: count(id) }));
}

/** How many of a list are what is asked. */
export function countOf<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length;
}
