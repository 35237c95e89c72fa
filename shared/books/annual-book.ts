import { z } from 'zod';
import { CalendarDate, Id, Line, OptionalDate, PlainText } from '../domain/common.ts';
import { RichText } from '../domain/rich-text.ts';

/**
 * Names the period of an annual review: a calendar year (`2025`) or any days (`2025-04-01..2026-03-31`, both included).
 */
export const PeriodId = z
  .string()
  .regex(/^\d{4}$|^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/)
  .refine((id) => {
    const [from = '', to = from] = id.split('..');
    return from <= to && (from.length === 4 || (isDay(from) && isDay(to)));
  });

function isDay(day: string): boolean {
  return CalendarDate.safeParse(day).success;
}

/** What is said once of a review pack. Keyed by period. */
export const AnnualReview = z.strictObject({
  title: Line,
  /** For whom and when it is made. */
  recipient: Line,
  meetingOn: OptionalDate,
  signedBy: Line,
  /** Threshold under which counts are hidden; 5 unless the Board asked for more. */
  threshold: z.number().int().min(3).max(20).default(5),
  /** Ids of the decisions sought, once they were put in another order than they were added in. */
  decisionOrder: z.array(Id).max(1_000).default([]),
  notes: PlainText,
});
export type AnnualReview = z.infer<typeof AnnualReview>;

/** The Director's words in one section of a pack. Keyed by period and section: `2025/cases`. */
export const AnnualSection = z.strictObject({
  /** Null while the section is as it was drafted from the facts. */
  text: RichText.nullable().default(null),
  isDone: z.boolean().default(false),
  /** Why a warning about the wording was set aside, by what the warning quotes. */
  kept: z.record(z.string().max(300), z.string().max(2_000)).default({}),
});
export type AnnualSection = z.infer<typeof AnnualSection>;

/** A decision that the Board is asked for. */
export const BoardDecision = z.strictObject({
  periodId: PeriodId,
  text: PlainText,
  /** Why it is asked: a clause, a gap of the policy, a lesson. No case is named. */
  source: Line,
  /** What the Board decided, once it has. */
  decided: PlainText,
  decidedOn: OptionalDate,
});
export type BoardDecision = z.infer<typeof BoardDecision>;

/** Key of a section of a period's pack. */
export function sectionKey(periodId: string, sectionId: string): string {
  return `${periodId}/${sectionId}`;
}
