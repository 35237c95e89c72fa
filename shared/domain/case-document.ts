import { z } from 'zod';
import { Id } from './common.ts';

/**
 * A document drawn from a case.
 *
 * The decision is for the person concerned; the record of the process is internal and holds the reasons for gaps left open.
 * A final report is one that is issued: nothing may be missing from the case without a reason.
 */
export const CaseDocument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), isFinal: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('decision') }),
  z.strictObject({ kind: z.literal('process_record') }),
  z.strictObject({ kind: z.literal('letter'), id: Id }),
  z.strictObject({ kind: z.literal('meeting'), id: Id }),
  z.strictObject({ kind: z.literal('statement'), id: Id }),
]);
export type CaseDocument = z.infer<typeof CaseDocument>;
