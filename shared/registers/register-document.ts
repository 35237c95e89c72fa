import { z } from 'zod';
import { Id } from '../domain/common.ts';

/** Letters that are made in one go at most. */
export const mostLetters = 500;

const personIds = z.array(Id).min(1).max(20_000);

/**
 * A document drawn from the registers: letters asking people to sign for a version of the policy, each with the declaration
 * on the same page; or a register as a table. People stand in it in the order given.
 */
export const RegisterDocument = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('signature_letters'),
    versionId: z.string().min(1).max(40),
    personIds: personIds.max(mostLetters),
  }),
  z.strictObject({
    kind: z.literal('acknowledgements'),
    versionId: z.string().min(1).max(40),
    personIds,
  }),
  z.strictObject({ kind: z.literal('people'), personIds }),
]);
export type RegisterDocument = z.infer<typeof RegisterDocument>;

/** What a document of the registers is called. */
export function registerDocumentTitle({ kind }: Pick<RegisterDocument, 'kind'>): string {
  if (kind === 'signature_letters') return 'Letters asking for signatures';
  return kind === 'people' ? 'Register of people' : 'Register of acknowledgements';
}
