import { milestones, type Milestone } from '../facts/groups.ts';
import type { CaseFacts, Period, RemovalFact } from '../facts/types.ts';
import { rowTotalId } from '../suppression/types.ts';
import { milestoneLabels, removalLabels } from './labels.ts';
import { tableId, type DaysRow, type DaysTable } from './types.ts';

/** How cases were handled that came to a stage: only what is investigated comes to an investigation and to a hearing. */
const handlingsOf: Readonly<Record<Milestone, readonly string[]>> = {
  triage: ['formal', 'informal', 'no_action', 'handed_on'],
  investigating: ['formal'],
  hearing: ['formal'],
  decided: ['formal', 'informal', 'no_action', 'handed_on'],
  closed: ['formal', 'informal', 'no_action', 'handed_on'],
};

/** Days from the day a case was brought to each stage. */
export function daysToStagesTable({ id }: Period, cases: readonly CaseFacts[]): DaysTable {
  const handled = tableId('cases-by-handling', id);
  return {
    id: tableId('days-to-stages', id),
    title: 'Days from the day a case was brought',
    periodId: id,
    rows: milestones.map((milestone) =>
      daysRow(
        {
          id: milestone,
          label: milestoneLabels[milestone],
          among: handlingsOf[milestone].map((row) => rowTotalId(handled, row)),
        },
        cases.map(({ days }) => days[milestone]),
      ),
    ),
  };
}

/** Days from a request to take something down until it was. */
export function daysToRemovalTable({ id }: Period, removals: readonly RemovalFact[]): DaysTable {
  const removed = {
    id: 'removed',
    label: removalLabels.removed,
    among: [rowTotalId(tableId('removals', id), 'removed')],
  };
  return {
    id: tableId('days-to-removal', id),
    title: 'Days from the request until it was taken down',
    periodId: id,
    rows: [
      daysRow(
        removed,
        removals.map(({ days }) => days),
      ),
    ],
  };
}

function daysRow(
  named: Pick<DaysRow, 'id' | 'label' | 'among'>,
  days: readonly (number | null)[],
): DaysRow {
  const known = days.filter((count) => count !== null).toSorted((a, b) => a - b);
  const [min] = known;
  const max = known.at(-1);
  const row = { ...named, n: known.length };
  if (min === undefined || max === undefined) return { ...row, days: null };
  return { ...row, days: { median: medianOf(known), min, max } };
}

/**
 * The middle of sorted numbers; of an even number, halfway between the two in the middle. A half is rounded up: it would tell
 * that their number is even.
 */
function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
  return Math.round((lower + upper) / 2);
}
