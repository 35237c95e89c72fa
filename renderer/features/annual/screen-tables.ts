import { isNone, isTooFew, saysSomething } from '../../../shared/annual/pack/count-words.ts';
import type { PublishedAnnual, ToldTable } from '../../../shared/annual/pack/published.ts';
import type { PackSection } from '../../../shared/annual/pack/sections.ts';

/** Sections whose tables are all about the cases of the period: nothing is broken down where these are too few. */
export const ofCases: readonly PackSection[] = ['cases', 'outcomes', 'appeals', 'lessons'];

/** Tables that are drawn on the screen; the others are small enough to be read as they are. */
const drawnNames = new Set([
  'acknowledgements-missing',
  'cases-by-month',
  'cases-by-clause',
  'cases-by-platform',
  'cases-by-outcome',
]);

/** A section's tables by how they are shown, in the order of the pack. */
export type ScreenTables = {
  readonly all: readonly ToldTable[];
  readonly drawn: readonly ToldTable[];
  readonly plain: readonly ToldTable[];
  /** Whether bodies outside were told, a table a body: shown as one. */
  readonly referrals: readonly ToldTable[];
  /** What is said in place of tables that hold nothing, or nothing but small counts. */
  readonly notes: readonly { readonly id: string; readonly words: string }[];
};

/** The tables of a section about the pack's own period. */
export function screenTables(annual: PublishedAnnual, section: PackSection): ScreenTables {
  const isLeftOut = ofCases.includes(section) && (isNone(annual.cases) || isTooFew(annual.cases));
  const all = isLeftOut
    ? []
    : annual.tables.filter(
        (table) => table.section === section && table.periodId === annual.periodId,
      );
  const referrals = all.filter(isReferral);
  const others = all.filter((table) => !isReferral(table));
  const shown = others.filter((table) => noteOf(table) === null);
  return {
    all,
    referrals,
    drawn: shown.filter(({ name }) => drawnNames.has(name)),
    plain: shown.filter(({ name }) => !drawnNames.has(name)),
    notes: others.flatMap((table) => {
      const words = noteOf(table);
      return words === null ? [] : [{ id: table.id, words }];
    }),
  };
}

function noteOf(table: ToldTable): string | null {
  if (table.total && isNone(table.total)) return `${table.title}: none.`;
  if (saysSomething(table)) return null;
  return `${table.title}: too few to be broken down without telling about whom they are.`;
}

function isReferral({ name }: ToldTable): boolean {
  return name.startsWith('referral-');
}
