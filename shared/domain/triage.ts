import { z } from 'zod';
import { CalendarDate, Line, OptionalDate, PlainText } from './common.ts';
import { Answer } from './consideration.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** How soon something has to happen. */
export const urgencies = ['routine', 'soon', 'immediate'] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;

/** What triage can end in. */
export const triageDecisions = ['no_action', 'informal', 'investigate', 'refer_on'] as const;
export const TriageDecision = z.enum(triageDecisions);
export type TriageDecision = z.infer<typeof TriageDecision>;

/** How another case bears on this one. */
export const relations = [
  'duplicate',
  'same_person',
  'same_content',
  'other',
  /** Said of a case whose subject only has the same name: nothing of it is told here any more. */
  'another_person',
] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** The first look at a concern: what has to be checked before anybody is accused of anything. One per case. */
export const Triage = z.strictObject({
  informalPossible: Answer.nullable().default(null),
  informalReasons: RichText.default(emptyRichText),
  urgency: Urgency.nullable().default(null),
  urgencyReasons: PlainText,
  /** Whether the content can still be seen; content items say it one by one (clause 5.4.2). */
  contentLive: Answer.nullable().default(null),
  contentLiveNote: PlainText,
  /** Whether anybody who is to investigate or decide is too close to it. */
  conflict: Answer.nullable().default(null),
  conflictReasons: PlainText,
  /** Whether the content discloses a wrong in the public interest (clause 1; Employment Rights Act 1996, part IVA). */
  protectedDisclosure: Answer.nullable().default(null),
  protectedDisclosureReasons: PlainText,
  /** Whether it is legitimate activity or constructive criticism, which the policy does not stop (clause 2). */
  constructiveCriticism: Answer.nullable().default(null),
  constructiveCriticismReasons: PlainText,
  related: z
    .array(z.strictObject({ caseId: z.uuid(), relation: Relation, note: PlainText }))
    .default([]),
  decision: TriageDecision.nullable().default(null),
  decisionReasons: RichText.default(emptyRichText),
  decidedBy: Line,
  decidedOn: OptionalDate,
});
export type Triage = z.infer<typeof Triage>;

/** What is done for the time being, before anything is decided. None of them is a sanction. */
export const measureKinds = [
  'suspension',
  'account_access',
  'other_duties',
  'supervision',
  'no_contact',
  'content_removal',
  'other',
] as const;
export const MeasureKind = z.enum(measureKinds);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** An interim measure, with its reasons and reviews (Acas Code, paragraph 8: as brief as possible, kept under review). */
export const Measure = z.strictObject({
  kind: MeasureKind,
  what: Line,
  reasons: RichText.default(emptyRichText),
  decidedBy: Line,
  startedOn: OptionalDate,
  /** The day it is to be looked at next. */
  reviewOn: OptionalDate,
  reviews: z
    .array(
      z.strictObject({
        on: CalendarDate,
        decision: z.enum(['continued', 'changed', 'ended']),
        note: PlainText,
      }),
    )
    .default([]),
  endedOn: OptionalDate,
  /** When the person was told, in writing. */
  toldOn: OptionalDate,
});
export type Measure = z.infer<typeof Measure>;
