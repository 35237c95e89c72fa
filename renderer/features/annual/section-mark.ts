import type { PackSection } from '../../../shared/annual/pack/sections.ts';
import { type AnnualState, isOpenRisk } from './annual-state.svelte.ts';

/** How far a section is: `attention` while its words may tell what is hidden, whatever else is so. */
export type SectionState = 'attention' | 'done' | 'written' | 'drafted';

export const sectionStateWords: Readonly<Record<SectionState, string>> = {
  attention: 'needs attention',
  done: 'done',
  written: 'in your words',
  drafted: 'as drafted',
};

/** How far a section is. */
export function sectionState(annual: AnnualState, section: PackSection): SectionState {
  const { text, isDone } = annual.words(section);
  if (annual.risksOf(section).some(isOpenRisk)) return 'attention';
  if (isDone) return 'done';
  const isWritten = text !== null || (section === 'decisions' && annual.decisions.length > 0);
  return isWritten ? 'written' : 'drafted';
}
