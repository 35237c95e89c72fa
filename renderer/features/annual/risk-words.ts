import type { TextRisk } from '../../../shared/annual/pack/check-text.ts';

/** What words may tell, after their quote. */
export const riskWords: Readonly<Record<TextRisk['risk'], string>> = {
  name: 'names somebody who is in a case or in the register of people. Names never leave in a pack: reword it.',
  reference: 'is the reference of a case. References never leave in a pack: reword it.',
  small_number: 'tells a number that the tables hide. Reword it, or keep it with a reason.',
  presence: 'says that something hidden did or did not occur. Reword it, or keep it with a reason.',
};

/** Whether words may stay once a reason is given. */
export function canBeKept({ risk }: Pick<TextRisk, 'risk'>): boolean {
  return risk !== 'name' && risk !== 'reference';
}
