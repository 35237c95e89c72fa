import { z } from 'zod';
import { Instant } from '../domain/common.ts';

/** What one check of the whole library found. */
export const Verification = z.strictObject({
  ok: z.boolean(),
  exhibits: z.number().int(),
  logEntries: z.number().int(),
  /** Last hash of the log, lower-case hex. */
  logHead: z.string(),
  problems: z.array(z.strictObject({ what: z.string(), code: z.string(), message: z.string() })),
  verifiedAt: Instant,
});
export type Verification = z.infer<typeof Verification>;
