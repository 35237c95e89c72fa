import { z } from 'zod';
import { CalendarDate, PlainText } from './common.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** How far a case has come, in order. */
export const stages = [
  'reported',
  'triage',
  'investigating',
  'hearing',
  'decided',
  'appeal',
  'closed',
] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** How a concern reached the Director (clauses 1 and 5.5). */
export const routes = [
  'line_manager',
  'whistleblowing',
  'grievance',
  'complaint',
  'own_observation',
  'other',
] as const;
export const Route = z.enum(routes);
export type Route = z.infer<typeof Route>;

/** Why a case was closed. */
export const closingReasons = [
  'no_breach',
  'informal_resolution',
  'formal_outcome',
  'person_left',
  'withdrawn',
  'transferred',
  'other',
] as const;
export const ClosingReason = z.enum(closingReasons);
export type ClosingReason = z.infer<typeof ClosingReason>;

/** The day on which a case entered a stage. */
export const StageEntry = z.strictObject({ stage: Stage, enteredOn: CalendarDate });
export type StageEntry = z.infer<typeof StageEntry>;

/** What a closed case is kept as: it follows from how the case ended, unless the Director says otherwise. */
export const caseRetentionCategories = [
  'case_no_breach',
  'case_informal',
  'case_warning',
  'case_dismissal',
] as const;
export type CaseRetentionCategory = (typeof caseRetentionCategories)[number];

/** The case itself (clause 5.5): one per case. */
export const CaseFile = z.strictObject({
  title: z.string().trim().min(1).max(300),
  /** The day the concern was brought to the Director. */
  broughtOn: CalendarDate,
  route: Route,
  description: PlainText,
  /** Id of the policy version in force on the day of the conduct. */
  policyVersion: z.string().min(1),
  /** Every stage entered, oldest first; the last one is where the case stands. */
  stages: z.array(StageEntry).min(1),
  nature: RichText.default(emptyRichText),
  extent: RichText.default(emptyRichText),
  closing: z
    .strictObject({
      reason: ClosingReason,
      note: PlainText,
      closedOn: CalendarDate,
      /** Ids of the versions of the policy that were recorded by then: by these it was decided. Empty where nobody knows. */
      policyVersions: z.array(z.string().min(1)).default([]),
    })
    .nullable()
    .default(null),
  /** What the case is kept as, where that does not follow from how it ended; null where it does. */
  retentionCategory: z.enum(caseRetentionCategories).nullable().default(null),
  /** Why the case is kept whatever the retention schedule says, and since when: a claim, an inquiry, safeguarding. */
  legalHold: z.strictObject({ since: CalendarDate, reason: PlainText }).nullable().default(null),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** What the report says in the investigator's own words, beside what it draws from the records. One per case. */
export const Narrative = z.strictObject({
  termsOfReference: RichText.default(emptyRichText),
  process: RichText.default(emptyRichText),
  notCollected: RichText.default(emptyRichText),
  response: RichText.default(emptyRichText),
  mitigation: RichText.default(emptyRichText),
  conclusions: RichText.default(emptyRichText),
});
export type Narrative = z.infer<typeof Narrative>;

/** The stage a case stands at. */
export function currentStage(file: Pick<CaseFile, 'stages'>): Stage {
  return (file.stages.at(-1) ?? { stage: 'reported' as const }).stage;
}

/** Whether a stage lies beyond triage: an investigation, or what follows it. */
export function isBeyondTriage(stage: Stage): boolean {
  return stages.indexOf(stage) > stages.indexOf('triage');
}

/** Whether the case can still be changed. */
export function isClosed(file: Pick<CaseFile, 'stages'>): boolean {
  return currentStage(file) === 'closed';
}

/** The day the case entered a stage last, or null when it never did. */
export function enteredStageOn(file: CaseFile, stage: Stage): string | null {
  return file.stages.findLast((entry) => entry.stage === stage)?.enteredOn ?? null;
}

/** Days from the day the concern was brought until `today`, or until closing. Both `YYYY-MM-DD`. */
export function daysOpen(file: CaseFile, today: string): number {
  const until = file.closing?.closedOn ?? today;
  const days = (Date.parse(until) - Date.parse(file.broughtOn)) / 86_400_000;
  return Math.max(0, Math.round(days));
}
