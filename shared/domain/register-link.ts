import { z } from 'zod';
import { CalendarDate, Id, Line, OptionalDate, OptionalId, PlainText } from './common.ts';

/**
 * Somebody whom an entry of the registers names. The name stays empty where they are among the people of the case: what they
 * are called there is told by the case, which may know them by alias only.
 */
export const RegisterParty = z.strictObject({ id: OptionalId, name: Line });
export type RegisterParty = z.infer<typeof RegisterParty>;

/** What an entry of the registers says about an item of content: who allowed or asked for what, and on which days. */
export const RegisterFacts = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('official_use'),
    person: RegisterParty,
    account: Line,
    platform: Line,
    authorisedBy: Line,
    authorisedOn: OptionalDate,
    from: OptionalDate,
    to: OptionalDate,
    purpose: PlainText,
  }),
  z.strictObject({
    kind: z.literal('photo_permission'),
    what: Line,
    takenBy: RegisterParty,
    permittedBy: Line,
    permittedOn: OptionalDate,
    purpose: PlainText,
    uploadedTo: Line,
    uploadedOn: OptionalDate,
    deletedFromPhoneOn: OptionalDate,
    withdrawnOn: OptionalDate,
  }),
  z.strictObject({
    kind: z.literal('removal_request'),
    item: Line,
    address: Line,
    askedBy: RegisterParty,
    askedOn: CalendarDate,
    askedOf: RegisterParty,
    removedOn: OptionalDate,
    refusedBecause: PlainText,
  }),
  z.strictObject({
    kind: z.literal('social_account'),
    platform: Line,
    name: Line,
    address: Line,
    owners: Line,
    openedOn: OptionalDate,
    closedOn: OptionalDate,
  }),
]);
export type RegisterFacts = z.infer<typeof RegisterFacts>;

/** Registers that may say something about an item: was it authorised, permitted, asked to be removed, posted for STaSS. */
export const linkedRegisters = [
  'official_use',
  'photo_permission',
  'removal_request',
  'social_account',
] as const satisfies readonly RegisterFacts['kind'][];
export type LinkedRegister = (typeof linkedRegisters)[number];

/**
 * What the Director said of an entry of the registers: that it is about an item of content, or about another one.
 *
 * It holds what the entry said at that moment, so that no later change in a register changes the case.
 */
export const RegisterLink = z.strictObject({
  entryId: Id,
  isSame: z.boolean(),
  /** The day on which that was said. */
  on: CalendarDate,
  facts: RegisterFacts,
});
export type RegisterLink = z.infer<typeof RegisterLink>;
