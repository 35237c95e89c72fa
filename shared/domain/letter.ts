import { z } from 'zod';
import { Line, OptionalDate, PlainText } from './common.ts';
import { emptyRichText, RichText } from './rich-text.ts';

/** Letters of the process, each with a template filled from the case. */
export const letterKinds = [
  'notice_of_investigation',
  'invitation',
  'interim_measure',
  'delay_notice',
  'outcome',
  'appeal_outcome',
  'content_removal_request',
  'no_further_action',
] as const;
export const LetterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof LetterKind>;

export const sendingWays = ['by_hand', 'post', 'email'] as const;
export const SendingWay = z.enum(sendingWays);
export type SendingWay = z.infer<typeof SendingWay>;

/** One letter: drafted from a template, edited, sent. A sent letter is no longer changed. */
export const Letter = z.strictObject({
  kind: LetterKind,
  /** The person of the case it goes to; null where it goes to somebody else, such as a platform. */
  personId: z.uuid().nullable().default(null),
  addressee: Line,
  address: PlainText,
  subject: Line,
  body: RichText.default(emptyRichText),
  /** The meeting an invitation is to. */
  meetingId: z.uuid().nullable().default(null),
  /** Day on the letter; null until it is dated. */
  datedOn: OptionalDate,
  sentOn: OptionalDate,
  sentBy: SendingWay.nullable().default(null),
  sentNote: PlainText,
  /** The lines it was signed with when it was sent; empty until then. */
  signedBy: z.array(Line).max(4).default([]),
  exhibitIds: z.array(z.uuid()).default([]),
});
export type Letter = z.infer<typeof Letter>;

/** Fields of a letter that may still be changed once it is sent: how it went. What went with it may not. */
export const changeableWhenSent: readonly (keyof Letter)[] = ['sentOn', 'sentBy', 'sentNote'];
