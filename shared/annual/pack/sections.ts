import { z } from 'zod';

/** The sections of a pack, in order; cover and contents come before them. */
export const packSections = [
  'summary',
  'policy',
  'acknowledgements',
  'cases',
  'outcomes',
  'appeals',
  'removals',
  'lessons',
  'retention',
  'decisions',
  'integrity',
] as const;
export const PackSection = z.enum(packSections);
export type PackSection = z.infer<typeof PackSection>;

export const sectionTitles: Readonly<Record<PackSection, string>> = {
  summary: 'Summary',
  policy: 'The policy and its review',
  acknowledgements: 'Acknowledgements',
  cases: 'Cases in the period',
  outcomes: 'Outcomes and time',
  appeals: 'Appeals and referrals',
  removals: 'Removals, breaches and rights requests',
  lessons: 'Lessons and proposed changes',
  retention: 'Retention',
  decisions: 'Decisions sought',
  integrity: 'Integrity of the records',
};
