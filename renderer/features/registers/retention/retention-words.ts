import type { RetentionRule } from '../../../../shared/books/registers.ts';
import { count } from '../../../lib/format.ts';

/** What is to be done with records whose time is up. */
export const retentionActionLabels: Readonly<Record<RetentionRule['action'], string>> = {
  review: 'Review',
  dispose: 'Dispose of',
  anonymise: 'Anonymise',
  keep: 'Keep',
};

/** How long in words: "6 years", "18 months". */
export function periodInWords(months: number | null): string {
  if (months === null) return 'kept';
  if (months === 0) return 'at once';
  return months % 12 === 0 ? count(months / 12, 'year') : count(months, 'month');
}
