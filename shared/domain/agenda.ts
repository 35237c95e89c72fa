import { z } from 'zod';
import { CalendarDate, Instant, Line, LocalTime, OptionalDate, PlainText } from './common.ts';

/** Something to be done by somebody. */
export const Action = z.strictObject({
  what: Line,
  owner: Line,
  dueOn: OptionalDate,
  doneOn: OptionalDate,
  note: PlainText,
});
export type Action = z.infer<typeof Action>;

/** Rules by which a deadline is counted; the rules themselves are in `shared/time/deadline-rules.ts`. */
export const deadlineRules = ['data_breach', 'rights_request', 'promise'] as const;
export const DeadlineRule = z.enum(deadlineRules);
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/** A clock that was started by something that happened. Reviews of measures and meetings bring deadlines of their own. */
export const Deadline = z.strictObject({
  rule: DeadlineRule,
  what: Line,
  /** When a data breach was noticed: the moment of awareness (UK GDPR, Article 33). */
  startedAt: Instant.nullable().default(null),
  /** When a request was received (Article 12), or the day something was promised. */
  startedOn: OptionalDate,
  /** Days while the clock stood still: waiting for identity or clarification, both days included; `to` null while it still does. */
  pauses: z
    .array(z.strictObject({ from: CalendarDate, to: OptionalDate, reason: PlainText }))
    .default([]),
  /** Further months taken for a complex request: at most two (Article 12(3)). */
  extendedByMonths: z.number().int().min(0).max(2).default(0),
  /** For a promise: the day that was promised. */
  promisedOn: OptionalDate,
  metAt: Instant.nullable().default(null),
  note: PlainText,
});
export type Deadline = z.infer<typeof Deadline>;

/** Lanes of the chronology. */
export const lanes = ['content', 'evidence', 'process', 'clocks'] as const;
export const Lane = z.enum(lanes);
export type Lane = z.infer<typeof Lane>;

/** How sure the time of an event is. */
export const precisions = ['exact', 'about', 'span'] as const;
export const Precision = z.enum(precisions);
export type Precision = z.infer<typeof Precision>;

/** Something that happened, entered by hand beside what the records already date. */
export const TimelineEvent = z.strictObject({
  lane: Lane,
  precision: Precision.default('exact'),
  from: LocalTime.nullable().default(null),
  /** End of the span within which it happened. */
  to: LocalTime.nullable().default(null),
  what: Line,
  detail: PlainText,
  /** Who or what says so. */
  source: Line,
  exhibitIds: z.array(z.uuid()).default([]),
  personIds: z.array(z.uuid()).default([]),
  allegationIds: z.array(z.uuid()).default([]),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;
