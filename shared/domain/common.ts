import { z } from 'zod';

/** Random identifier of a record, case or exhibit. */
export const Id = z.uuid();

/** An instant in UTC, as in `2026-07-01T09:14:22.000Z`. */
export const Instant = z.iso.datetime();

/** A calendar day, as in `2026-07-01`. */
export const CalendarDate = z.iso.date();

/** A day that may not be known yet. */
export const OptionalDate = CalendarDate.nullable().default(null);

/** A time as a screen showed it (`2026-06-22T19:58`), with the IANA time zone it was shown in. */
export const LocalTime = z.strictObject({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/),
  timeZone: z.string().min(1).max(64),
});
export type LocalTime = z.infer<typeof LocalTime>;

/** One line of text: names, titles, addresses. */
export const Line = z.string().max(500).default('');

/** Longer plain text, kept exactly as entered. */
export const PlainText = z.string().max(100_000).default('');

/** Yes, no or not known; null until somebody has looked. */
export const Tristate = z.enum(['yes', 'no', 'unknown']).nullable().default(null);
