import { periodOf } from '../../../shared/annual/facts/period.ts';

/** A period to choose: its id and what it is called. */
export type PeriodChoice = { readonly id: string; readonly label: string };

/** The periods on offer, newest first: years with cases, this year, those of issued packs, and the one on the screen. */
export function periodChoices(
  years: readonly number[],
  { today, others }: { readonly today: string; readonly others: readonly string[] },
): PeriodChoice[] {
  const ids = [...years.map(String), today.slice(0, 4), ...others].filter((id) => id !== '');
  return [...new Set(ids)]
    .map(periodOf)
    .toSorted((a, b) => b.to.localeCompare(a.to))
    .map(({ id, label }) => ({ id, label }));
}

/** The period to begin with: the last whole year, whose review is due; this year where no case is older. */
export function firstPeriod(years: readonly number[], today: string): string {
  const thisYear = Number(today.slice(0, 4));
  return String(years.includes(thisYear - 1) ? thisYear - 1 : thisYear);
}

/** The id of a period from its first day to its last; null while either is missing or they stand the wrong way round. */
export function periodBetween(from: string, to: string): string | null {
  return from !== '' && to !== '' && from <= to ? periodOf(`${from}..${to}`).id : null;
}
