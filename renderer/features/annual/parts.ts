import {
  packSections,
  type PackSection,
  sectionTitles,
} from '../../../shared/annual/pack/sections.ts';

/** What can be shown of a review: its cover, or a section of the pack. */
export type AnnualPart = 'cover' | PackSection;

export const annualParts: readonly AnnualPart[] = ['cover', ...packSections];

export const partTitles: Readonly<Record<AnnualPart, string>> = {
  cover: 'Cover and sign-off',
  ...sectionTitles,
};

/** As short as the list of sections is narrow. */
export const shortTitles: Readonly<Record<AnnualPart, string>> = {
  ...partTitles,
  policy: 'Policy and review',
  removals: 'Removals and rights',
  lessons: 'Lessons and changes',
  integrity: 'Integrity',
};

/** The number that a section has in the pack, from 1; null for the cover. */
export function partNumber(part: AnnualPart): number | null {
  return part === 'cover' ? null : packSections.indexOf(part) + 1;
}

/** What a link into the review asks for: `2025/cases`, `cases` or `2025`; where it says nothing, nothing is chosen. */
export function readPart(asked: string | null): {
  readonly periodId: string | null;
  readonly part: AnnualPart | null;
} {
  const pieces = (asked ?? '').split('/');
  const part = annualParts.find((one) => pieces.includes(one)) ?? null;
  return { periodId: pieces.find((piece) => /^\d{4}/u.test(piece)) ?? null, part };
}
