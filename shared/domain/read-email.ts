import { z } from 'zod';

/** Heading fields that are shown, in the order in which they are. */
export const emailFields = [
  'From',
  'Sender',
  'To',
  'Cc',
  'Bcc',
  'Reply-To',
  'Date',
  'Subject',
] as const;

/** One message of an e-mail file: the e-mail itself, or one that is attached to it. What it says can be forged. */
export const EmailMessage = z.strictObject({
  /** As written, with encoded words decoded. A field that stands there twice is told twice. */
  headings: z.array(z.strictObject({ field: z.enum(emailFields), value: z.string() })),
  text: z.string(),
  /** Where the text is from; `text_beside_html` has another version in HTML, which is not shown and may say something else. */
  body: z.enum(['text', 'text_beside_html', 'html', 'none']),
  attachments: z.array(
    z.strictObject({ name: z.string(), mime: z.string(), sizeBytes: z.int().nonnegative() }),
  ),
});
export type EmailMessage = z.infer<typeof EmailMessage>;

/** An e-mail taken apart. */
export const ReadEmail = z.strictObject({
  /** The e-mail first, then messages that are attached to it, in the order of the file. */
  messages: z.array(EmailMessage).min(1),
  /** Whether there is more of it than is given here. */
  isCut: z.boolean(),
});
export type ReadEmail = z.infer<typeof ReadEmail>;
