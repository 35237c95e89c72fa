import type { PublishedAnnual, ToldDays, ToldTable } from './published.ts';

/** The table of this name about the pack's own period; undefined where there is none. */
export function tableNamed(annual: PublishedAnnual, name: string): ToldTable | undefined {
  return annual.tables.find((table) => table.name === name && table.periodId === annual.periodId);
}

/** Tables of this name about earlier periods, nearest first. */
export function earlierTables(annual: PublishedAnnual, name: string): readonly ToldTable[] {
  return annual.tables
    .filter((table) => table.name === name && table.periodId !== annual.periodId)
    .toSorted((a, b) => b.periodId.localeCompare(a.periodId));
}

/** Days of the pack's own period by the name of their table: `days-to-stages`. */
export function daysNamed(annual: PublishedAnnual, name: string): ToldDays | undefined {
  return annual.days.find(({ id }) => id === `${name}@${annual.periodId}`);
}
