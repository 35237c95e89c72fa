import { z } from 'zod';
import { Line, OptionalDate, PlainText } from './common.ts';
import { OutcomeAction } from './outcome.ts';
import { emptyRichText, RichText } from './rich-text.ts';

export const appealOutcomes = ['upheld', 'upheld_in_part', 'dismissed', 'withdrawn'] as const;
export const AppealOutcome = z.enum(appealOutcomes);
export type AppealOutcome = z.infer<typeof AppealOutcome>;

/** The appeal against the decision (Acas Code, paragraphs 26 to 29). One per case; empty while none is lodged. */
export const Appeal = z.strictObject({
  lodgedOn: OptionalDate,
  grounds: RichText.default(emptyRichText),
  heardOn: OptionalDate,
  heardBy: Line,
  outcome: AppealOutcome.nullable().default(null),
  reasons: RichText.default(emptyRichText),
  /** What applies instead of the decision; null where the decision stands. */
  actions: z.array(OutcomeAction).nullable().default(null),
  /** The last day on which a warning among them counts; that of the decision counts while none is given. */
  warningUntil: OptionalDate,
  decidedOn: OptionalDate,
  toldOn: OptionalDate,
});
export type Appeal = z.infer<typeof Appeal>;

/** What a case teaches: feeds the annual review of the policy. Never holds names. */
export const Lesson = z.strictObject({
  kind: z.enum(['lesson', 'policy_change', 'training']).default('lesson'),
  text: PlainText,
  clauseIds: z.array(z.string().min(1).max(40)).default([]),
  owner: Line,
});
export type Lesson = z.infer<typeof Lesson>;

/** Why a gap is left open at the final report or at closing; printed in the record of the process, not in the report. */
export const GapReason = z.strictObject({ reason: PlainText });
export type GapReason = z.infer<typeof GapReason>;
