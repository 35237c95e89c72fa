import { z } from 'zod';
import { daysFromTo } from '../time/days.ts';
import { Instant, Line, LocalTime, OptionalDate, PlainText, Tristate } from './common.ts';
import { emptyRichText, RichText } from './rich-text.ts';

export const meetingKinds = ['investigation', 'witness', 'hearing', 'appeal'] as const;
export const MeetingKind = z.enum(meetingKinds);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** Whether a meeting has taken place. */
export const meetingStates = ['planned', 'held', 'not_attended', 'cancelled'] as const;
export const MeetingState = z.enum(meetingStates);
export type MeetingState = z.infer<typeof MeetingState>;

/** Who may come along as of right (Employment Relations Act 1999, section 10), and others by agreement. */
export const companionCategories = [
  'colleague',
  'union_representative',
  'union_official',
  'other',
] as const;
export const CompanionCategory = z.enum(companionCategories);
export type CompanionCategory = z.infer<typeof CompanionCategory>;

/** One meeting of the process, from the notice given to the notes agreed. */
export const Meeting = z.strictObject({
  kind: MeetingKind,
  startsAt: LocalTime.nullable().default(null),
  place: Line,
  state: MeetingState.default('planned'),
  /** The day on which the person was told of it in writing. */
  noticeGivenOn: OptionalDate,
  /** Whom it is with. */
  personId: z.uuid().nullable().default(null),
  /** Everybody else in the room. */
  attendeeIds: z.array(z.uuid()).default([]),
  companion: z
    .strictObject({
      offered: Tristate,
      requested: Tristate,
      name: Line,
      category: CompanionCategory.nullable().default(null),
    })
    .prefault({}),
  adjustments: PlainText,
  questions: z
    .array(
      z.strictObject({
        id: z.uuid(),
        text: PlainText,
        answer: PlainText,
        /** When it was ticked off as asked; null while it was not. */
        askedAt: Instant.nullable().default(null),
      }),
    )
    .default([]),
  /** Notes taken while it went on, each with the moment it was begun. */
  notes: z.array(z.strictObject({ id: z.uuid(), at: Instant, text: PlainText })).default([]),
  notesSentOn: OptionalDate,
  agreement: z.enum(['awaited', 'agreed', 'disputed']).nullable().default(null),
  agreementNote: PlainText,
  /** The signed record, come back as exhibits. */
  exhibitIds: z.array(z.uuid()).default([]),
});
export type Meeting = z.infer<typeof Meeting>;

/** One question prepared for a meeting. */
export type MeetingQuestion = Meeting['questions'][number];

/** One note taken in a meeting. */
export type MeetingNote = Meeting['notes'][number];

/** Whole days from the day of the notice to the day of the meeting; null while one of the two is not known. */
export function daysOfNotice(meeting: Pick<Meeting, 'noticeGivenOn' | 'startsAt'>): number | null {
  const { noticeGivenOn, startsAt } = meeting;
  if (noticeGivenOn === null || startsAt === null) return null;
  return daysFromTo(noticeGivenOn, startsAt.local.slice(0, 10));
}

/** The list with one item a place further up (-1) or down (1); the same list where there is no such place. */
export function withItemMoved<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  step: 1 | -1,
): readonly T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return items;
  return items.map((item, index) => (index === from ? other : index === to ? moved : item));
}

/** Whether being accompanied is a right at such a meeting (section 10 of the 1999 Act) and not only offered. */
export function isCompanionARight(kind: MeetingKind): boolean {
  return kind === 'hearing' || kind === 'appeal';
}

/** What somebody said, as they sign it. */
export const Statement = z.strictObject({
  personId: z.uuid().nullable().default(null),
  takenOn: OptionalDate,
  /** BCP 47 language it was given in. */
  language: z.string().max(35).default('en'),
  text: RichText.default(emptyRichText),
  consentToShare: Tristate,
  consentConditions: PlainText,
  /** An anonymous statement needs its reason in the report (Acas guide). */
  isAnonymised: z.boolean().default(false),
  anonymisedReason: PlainText,
  signedOn: OptionalDate,
  exhibitIds: z.array(z.uuid()).default([]),
});
export type Statement = z.infer<typeof Statement>;
