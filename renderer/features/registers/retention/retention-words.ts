import type { RetentionRule } from '../../../../shared/books/registers.ts';
import type { RetentionCategory } from '../../../../shared/registers/retention-schedule.ts';
import { count } from '../../../lib/format.ts';

/** What is to be done with records whose time is up. */
export const retentionActionLabels: Readonly<Record<RetentionRule['action'], string>> = {
  review: 'Review',
  dispose: 'Dispose of',
  anonymise: 'Anonymise',
  keep: 'Keep',
};

/** How long in words: "6 years", "18 months". What belongs to a case counts from the day on which its case falls due. */
export function periodInWords(months: number | null, category: RetentionCategory): string {
  if (months === null) return 'no end';
  const isPart = category === 'evidence' || category === 'meeting_notes' || category === 'letters';
  if (months === 0) return isPart ? 'with its case' : 'at once';
  return months % 12 === 0 ? count(months / 12, 'year') : count(months, 'month');
}
