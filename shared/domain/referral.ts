import { z } from 'zod';
import { Line, OptionalDate, PlainText } from './common.ts';
import { Answer } from './consideration.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** Bodies to which a case may have to be reported; the conditions are in `shared/policy/referral-conditions.ts`. */
export const referralBodies = [
  'dbs',
  'hcpc',
  'nmc',
  'social_work_england',
  'charity_commission',
  'ico',
  'police',
  'safeguarding',
] as const;
export const ReferralBody = z.enum(referralBodies);
export type ReferralBody = z.infer<typeof ReferralBody>;

/** Kinds of reasons for telling a body, and for not telling it: what the yearly review counts. The reasons stay in the case. */
export const toldGrounds = [
  'harm',
  'offence',
  'data',
  'standing',
  'fitness',
  'told_other',
] as const;
export const notToldGrounds = [
  'conditions_not_met',
  'not_established',
  'told_already',
  'not_told_other',
] as const;
export const ReferralGround = z.enum([...toldGrounds, ...notToldGrounds]);
export type ReferralGround = z.infer<typeof ReferralGround>;

/** Whether a body is told, with reasons either way. */
export const Referral = z.strictObject({
  /** Answers to the conditions, by the condition's id. */
  conditions: z
    .record(
      z.string(),
      z.strictObject({ answer: Answer.nullable().default(null), note: PlainText }),
    )
    .default({}),
  decision: z.enum(['refer', 'not_refer']).nullable().default(null),
  /** The kind of the main reason; it goes with the decision. */
  ground: ReferralGround.nullable().default(null),
  reasons: RichText.default(emptyRichText),
  decidedBy: Line,
  decidedOn: OptionalDate,
  referredOn: OptionalDate,
  /** What the body calls it. */
  theirReference: Line,
  exhibitIds: z.array(z.uuid()).default([]),
});
export type Referral = z.infer<typeof Referral>;
