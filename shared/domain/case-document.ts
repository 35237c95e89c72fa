import { z } from 'zod';
import { Id } from './common.ts';

/**
 * A document drawn from a case.
 *
 * The decision is for the person concerned; the record of the process is internal and holds the reasons for gaps left open.
 * A final report is one that is issued: nothing may be missing from the case without a reason.
 *
 * A letter to somebody known by alias is addressed by their real name where that is asked for: only in a file, never in a preview.
 */
export const CaseDocument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), isFinal: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('decision') }),
  z.strictObject({ kind: z.literal('process_record') }),
  z.strictObject({ kind: z.literal('letter'), id: Id, isByName: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('meeting'), id: Id }),
  z.strictObject({ kind: z.literal('statement'), id: Id }),
]);
export type CaseDocument = z.infer<typeof CaseDocument>;
