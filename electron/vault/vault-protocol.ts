import { z } from 'zod';
import { vaultChannels } from '../../shared/contract/channels.ts';
import { JobProgress } from '../../shared/contract/events.ts';
import type { Protocol } from '../rpc/protocol.ts';

/** What is shown of an exhibit, of a kept document or of a report being prepared, as `evidence://` addresses it. */
export const EvidenceAddress = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('thumbnail'), exhibitId: z.uuid() }),
  z.strictObject({
    what: z.literal('page'),
    exhibitId: z.uuid(),
    /** From 1. */
    page: z.number().int().positive(),
  }),
  /** The original bytes; served with a range, and only ever as inert media. */
  z.strictObject({ what: z.literal('original'), exhibitId: z.uuid() }),
  z.strictObject({
    what: z.literal('document_page'),
    documentId: z.uuid(),
    page: z.number().int().positive(),
  }),
  z.strictObject({
    what: z.literal('preview'),
    previewId: z.uuid(),
    page: z.number().int().positive(),
  }),
]);
export type EvidenceAddress = z.infer<typeof EvidenceAddress>;

/** Some bytes of what an address names. */
export const EvidenceBytes = z.strictObject({
  mime: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  /** Offset of the first byte, and how many there are in all. */
  startByte: z.number().int().nonnegative(),
  totalBytes: z.number().int().nonnegative(),
});
export type EvidenceBytes = z.infer<typeof EvidenceBytes>;

const ChildId = z.number().int().nonnegative();
const Nothing = z.void();

/** What the main process asks of the vault process. */
export const vaultProtocol = {
  /** One request of the contract; `paths` holds the path behind each grant that the input names. Progress: `JobProgress`. */
  request: {
    input: z.strictObject({
      channel: z.enum(vaultChannels),
      input: z.unknown(),
      paths: z.record(z.string(), z.string()),
    }),
    output: z.unknown(),
  },
  /** Bytes for `evidence://`; `endByte` is exclusive, null for "to the end or as far as one answer goes". */
  readEvidence: {
    input: z.strictObject({
      address: EvidenceAddress,
      startByte: z.number().int().nonnegative(),
      endByte: z.number().int().positive().nullable(),
    }),
    output: EvidenceBytes,
  },
  /** A message from a child that the main process started for the vault. */
  childMessage: {
    input: z.strictObject({ childId: ChildId, message: z.unknown() }),
    output: Nothing,
  },
  childExited: { input: z.strictObject({ childId: ChildId }), output: Nothing },
  /** Finish what is being written, sign the log, fold the database in. The process is ended afterwards. */
  close: { input: z.strictObject({}), output: Nothing },
} satisfies Protocol;

/** What the vault process asks of the main process: to run children for it, since only main can start them in Electron. */
export const childHostProtocol = {
  startChild: {
    input: z.strictObject({ childId: ChildId, kind: z.enum(['parser', 'documents']) }),
    output: Nothing,
  },
  postToChild: {
    input: z.strictObject({ childId: ChildId, message: z.unknown() }),
    output: Nothing,
  },
  killChild: { input: z.strictObject({ childId: ChildId }), output: Nothing },
} satisfies Protocol;

/** How progress of a request arrives at the main process. */
export const RequestProgress = JobProgress;
