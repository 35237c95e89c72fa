import { z } from 'zod';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A picture of a kind that PDF and DOCX hold without decoding. What it says beside the picture is left out of the document. */
const PageImage = z.strictObject({
  mime: z.enum(['image/png', 'image/jpeg']),
  bytes,
  /** EXIF orientation, 1 to 8; null where the file itself says it. */
  orientation: z.int().min(1).max(8).nullable(),
});
export type PageImage = z.infer<typeof PageImage>;

/** An exhibit in the form in which it is printed. Other picture kinds are turned into one of these before they come here. */
export const Printable = z.discriminatedUnion('as', [
  /** One picture per page. */
  z.strictObject({ as: z.literal('images'), images: z.array(PageImage).min(1) }),
  /** The PDF itself; for PDF output only. */
  z.strictObject({ as: z.literal('pdf'), bytes }),
  /** Lines of text, page by page, and what the reader is to know of how it was set. */
  z.strictObject({
    as: z.literal('text'),
    sheets: z.array(z.array(z.string())).min(1),
    note: z.string(),
  }),
  /** Cannot be printed, and why, in a sentence for the reader. */
  z.strictObject({ as: z.literal('unplaceable'), reason: z.string() }),
]);
export type Printable = z.infer<typeof Printable>;
