import { z } from 'zod';

/** A picture as it goes onto a page: kinds that PDF and DOCX hold without decoding. */
const PageImage = z.strictObject({
  mime: z.enum(['image/png', 'image/jpeg']),
  bytes: z.instanceof(Uint8Array),
});
export type PageImage = z.infer<typeof PageImage>;

/** An exhibit in the form in which it is printed. Other picture kinds are turned into one of these before they come here. */
export const Printable = z.discriminatedUnion('as', [
  /** One picture per page. */
  z.strictObject({ as: z.literal('images'), images: z.array(PageImage).min(1) }),
  /** The PDF itself; for PDF output only. */
  z.strictObject({ as: z.literal('pdf'), bytes: z.instanceof(Uint8Array) }),
  /** Cannot be printed, and why, in a sentence for the reader. */
  z.strictObject({ as: z.literal('unplaceable'), reason: z.string() }),
]);
export type Printable = z.infer<typeof Printable>;
