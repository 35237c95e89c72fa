import { z } from 'zod';
import { errorCodes } from '../../shared/errors.ts';

const requestId = z.int().nonnegative();

/** An `AppError` as it arrives from another process. */
const appErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/**
 * Every message two processes may exchange. Either side may ask: a request carries an id of the asker's own counting, and
 * all that follows about it names that id, so the two countings never mix.
 */
export const rpcMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('request'),
    id: requestId,
    method: z.string(),
    input: z.unknown(),
  }),
  z.strictObject({ type: z.literal('cancel'), id: requestId }),
  z.strictObject({ type: z.literal('progress'), id: requestId, progress: z.unknown() }),
  z.strictObject({ type: z.literal('result'), id: requestId, value: z.unknown() }),
  z.strictObject({ type: z.literal('error'), id: requestId, error: appErrorSchema }),
]);

/** One message of the protocol between two processes. */
export type RpcMessage = z.output<typeof rpcMessageSchema>;
