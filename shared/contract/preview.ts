import { z } from 'zod';

/** What can be shown of an exhibit, worked out by the parser process. */
export const Preview = z.strictObject({
  /** `pages`: images under `evidence://exhibit/<id>/page/<n>`; `text`: use `evidence.text`; `none`: a card. */
  form: z.enum(['pages', 'text', 'none']),
  pageCount: z.number().int(),
  widthPx: z.number().int().nullable(),
  heightPx: z.number().int().nullable(),
  /** Why nothing is shown, as an error code. */
  reason: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;
