import { milestones } from '../facts/groups.ts';
import type { CaseFacts, Period, RemovalFact } from '../facts/types.ts';
import { milestoneLabels, removalLabels } from './labels.ts';
import { tableId, type DaysRow, type DaysTable } from './types.ts';

/** Days from the day a case was brought to each stage. */
export function daysToStagesTable({ id }: Period, cases: readonly CaseFacts[]): DaysTable {
  return {
    id: tableId('days-to-stages', id),
    title: 'Days from the day a case was brought',
    periodId: id,
    rows: milestones.map((milestone) =>
      daysRow(
        milestone,
        milestoneLabels[milestone],
        cases.map(({ days }) => days[milestone]),
      ),
    ),
  };
}

/** Days from a request to take something down until it was. */
export function daysToRemovalTable({ id }: Period, removals: readonly RemovalFact[]): DaysTable {
  return {
    id: tableId('days-to-removal', id),
    title: 'Days from the request until it was taken down',
    periodId: id,
    rows: [
      daysRow(
        'removed',
        removalLabels.removed,
        removals.map(({ days }) => days),
      ),
    ],
  };
}

function daysRow(id: string, label: string, days: readonly (number | null)[]): DaysRow {
  const known = days.filter((count) => count !== null).toSorted((a, b) => a - b);
  const [min] = known;
  const max = known.at(-1);
  if (min === undefined || max === undefined) return { id, label, n: 0, days: null };
  return { id, label, n: known.length, days: { median: medianOf(known), min, max } };
}

/** The middle of sorted numbers; of an even number, halfway between the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return (lower + upper) / 2;
}
