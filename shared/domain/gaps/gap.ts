import type { CaseDetail } from '../case-detail.ts';
import type { CaseSection } from '../case-sections.ts';
import type { Formality } from '../formality.ts';
import type { CaseRecords } from '../records.ts';

/** By when something missing matters: at once, before the report, before the case is closed. */
export const gapTimes = ['now', 'report', 'closing'] as const;
export type GapTime = (typeof gapTimes)[number];

/** Something a fair record would hold and this case does not yet. */
export type Gap = {
  /**
   * The same for the same thing missing, whatever else changes: a reason for leaving it open is kept under it. What is missing
   * again, or of more, is another thing, and asks for a reason of its own.
   */
  readonly id: string;
  readonly before: GapTime;
  readonly group: 'fairness' | 'record' | 'time';
  /** Without names of people: aliases and numbers only. */
  readonly text: string;
  /** The rule it comes from. */
  readonly source: string;
  readonly section: CaseSection;
  /** Which record of the section, where it is about one. */
  readonly target: string | null;
};

/** What a rule looks at. */
export type Facts = {
  readonly detail: CaseDetail;
  readonly records: CaseRecords;
  readonly formality: Formality;
  /** An instant. */
  readonly now: string;
};

/** One rule: what of it is missing. */
export type Rule = (facts: Facts) => Gap[];

type GapFields = Omit<Gap, 'group' | 'target'> & { readonly target?: string };

/** Makes the gaps of a group: one when it is missing, none when it is not. */
export function gapsOf(
  group: Gap['group'],
): (isMissing: boolean, fields: GapFields) => readonly Gap[] {
  return (isMissing, fields) => (isMissing ? [{ group, target: null, ...fields }] : []);
}

/** A rule that is asked of formal cases only. */
export function whenFormal(rule: Rule): Rule {
  return (facts) => (facts.formality === 'formal' ? rule(facts) : []);
}

/** More of one kind are told in one line: a long list of small gaps would hide the others. */
const MOST_TOLD_APART = 3;

/** Gaps of one kind one by one, or in one line when they are many; it leads to the first of them. */
export function together(
  gaps: readonly Gap[],
  many: { readonly id: string; readonly text: (count: number) => string },
  mostApart = MOST_TOLD_APART,
): Gap[] {
  const [first] = gaps;
  if (!first || gaps.length <= mostApart) return [...gaps];
  return [{ ...first, id: `${many.id}-${gaps.length}`, text: many.text(gaps.length) }];
}
