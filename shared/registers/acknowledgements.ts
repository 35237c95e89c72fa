import { type BookEntry, type BookRecord, entriesOf } from '../books/books.ts';
import { engagedOn, type PersonEntry } from './people.ts';

/** A signature, with its id. */
export type AcknowledgementEntry = BookEntry<'acknowledgement'>;

/**
 * Where somebody stands with the declaration: signed for the version and the form is kept, signed without a form, signed for
 * another version only, or not at all.
 */
export const signatureStates = ['kept', 'no_form', 'other_version', 'missing'] as const;
export type SignatureState = (typeof signatureStates)[number];

/** Somebody engaged, with the signature that counts: for the version, or else the last for another one. */
export type SignatureRow = {
  readonly person: PersonEntry;
  readonly signed: AcknowledgementEntry | null;
  readonly state: SignatureState;
};

/** Everybody engaged on a day with their signature for a version, as far as it was given by then (Declaration). */
export function signatureRows(
  registers: readonly BookRecord[],
  { versionId, on }: { readonly versionId: string; readonly on: string },
): SignatureRow[] {
  const given = Map.groupBy(
    entriesOf(registers, 'acknowledgement')
      .filter(({ body }) => body.signedOn <= on)
      .toSorted((a, b) => a.body.signedOn.localeCompare(b.body.signedOn)),
    ({ body }) => body.personId,
  );
  return engagedOn(registers, on).map((person) => {
    const theirs = given.get(person.id) ?? [];
    const signed = theirs.findLast(({ body }) => body.versionId === versionId) ?? theirs.at(-1);
    return { person, signed: signed ?? null, state: stateOf(signed, versionId) };
  });
}

/** The last signature that somebody had given by a day, for whichever version; null for none (Declaration). */
export function lastSignatureOf(
  registers: readonly BookRecord[],
  personId: string,
  day: string,
): AcknowledgementEntry | null {
  const given = entriesOf(registers, 'acknowledgement').filter(
    ({ body }) => body.personId === personId && body.signedOn <= day,
  );
  return given.toSorted((a, b) => a.body.signedOn.localeCompare(b.body.signedOn)).at(-1) ?? null;
}

/** Whether somebody in this state still has to sign. */
export function isToSign(state: SignatureState): boolean {
  return state === 'missing' || state === 'other_version';
}

function stateOf(signed: AcknowledgementEntry | undefined, versionId: string): SignatureState {
  if (!signed) return 'missing';
  if (signed.body.versionId !== versionId) return 'other_version';
  return signed.body.documentId === null ? 'no_form' : 'kept';
}
