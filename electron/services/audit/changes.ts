import { z } from 'zod';

/** One record as an entry's body carries it: what it was and what it became; null where there was or is none. */
export const LoggedChange = z.object({
  kind: z.string(),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type LoggedChange = z.infer<typeof LoggedChange>;

/** The name of a protected person as an entry's body carries it: its salted hash alone; null once it is kept no more. */
export const LoggedName = z.object({ personId: z.string(), hash: z.string().nullable() });
export type LoggedName = z.infer<typeof LoggedName>;
