import { z } from 'zod';

/** Random identifier of a record, case or exhibit. */
export const Id = z.uuid();

/** A record that may not be known, or that there is none of. */
export const OptionalId = Id.nullable().default(null);

/** The first and the last day that anything can be dated: what lies beyond is a slip, and clocks and zones cannot be asked for it. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

const isWithinDays = (time: string): boolean =>
  time.slice(0, 10) >= FIRST_DAY && time.slice(0, 10) <= LAST_DAY;

/** An instant in UTC, as in `2026-07-01T09:14:22.000Z`. */
export const Instant = z.iso.datetime().refine(isWithinDays, 'beyond the days of this product');

/** A calendar day, as in `2026-07-01`. */
export const CalendarDate = z.iso.date().refine(isWithinDays, 'beyond the days of this product');

/** A day that may not be known yet. */
export const OptionalDate = CalendarDate.nullable().default(null);

/** A time as a screen showed it (`2026-06-22T19:58`), with the IANA time zone it was shown in. */
export const LocalTime = z.strictObject({
  local: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/)
    .refine((local) => CalendarDate.safeParse(local.slice(0, 10)).success, 'no day'),
  timeZone: z.string().min(1).max(64),
});
export type LocalTime = z.infer<typeof LocalTime>;

/** One line of text: names, titles, addresses. */
export const Line = z.string().max(500).default('');

/** Longer plain text, kept exactly as entered. */
export const PlainText = z.string().max(100_000).default('');

/** Yes, no or not known; null until somebody has looked. */
export const Tristate = z.enum(['yes', 'no', 'unknown']).nullable().default(null);
