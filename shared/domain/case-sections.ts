/** Sections of a case's workspace, in the order of a fair investigation. */
export const caseSections = [
  'overview',
  'triage',
  'people',
  'content',
  'evidence',
  'allegations',
  'considerations',
  'meetings',
  'letters',
  'timeline',
  'actions',
  'outcome',
  'referrals',
  'report',
  'history',
] as const;
export type CaseSection = (typeof caseSections)[number];
