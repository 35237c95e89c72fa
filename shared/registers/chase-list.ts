import { type BookRecord, entriesOf } from '../books/books.ts';
import type { RegisteredPerson } from '../books/registers.ts';
import { isToSign, signatureRows } from './acknowledgements.ts';
import { byName, isOfCoordinator, type PersonEntry } from './people.ts';

/** Somebody who has not signed, with how often they were asked for this version. */
export type Chased = {
  readonly person: PersonEntry;
  readonly timesAsked: number;
  readonly lastAskedOn: string | null;
  /** Through whom they are asked. */
  readonly via: string;
};

/** Who has not signed: those whom nobody has asked yet, by name, and those who did not answer, most often asked first. */
export type ChaseList = {
  readonly neverAsked: readonly Chased[];
  readonly asked: readonly Chased[];
};

/** Who is to be asked to sign for a version on a day (clause 4.1, Declaration). */
export function chaseList(
  registers: readonly BookRecord[],
  version: { readonly versionId: string; readonly on: string },
): ChaseList {
  const requests = Map.groupBy(
    entriesOf(registers, 'signature_request').filter(
      ({ body }) => body.versionId === version.versionId && body.askedOn <= version.on,
    ),
    ({ body }) => body.personId,
  );
  const chased = signatureRows(registers, version)
    .filter(({ state }) => isToSign(state))
    .map(({ person }): Chased => {
      const asked = (requests.get(person.id) ?? [])
        .map(({ body }) => body)
        .toSorted((a, b) => a.askedOn.localeCompare(b.askedOn));
      const last = asked.at(-1);
      return {
        person,
        timesAsked: asked.length,
        lastAskedOn: last?.askedOn ?? null,
        via: last?.via.trim() || suggestedVia(person.body),
      };
    })
    .toSorted((a, b) => b.timesAsked - a.timesAsked || byName(a.person, b.person));
  return {
    neverAsked: chased.filter(({ timesAsked }) => timesAsked === 0),
    asked: chased.filter(({ timesAsked }) => timesAsked > 0),
  };
}

/**
 * Through whom somebody is asked, as a suggestion: volunteers through the Volunteer Co-ordinator (clause 4.1), everybody else
 * through their line manager; trustees, who have none, through the Chair.
 */
export function suggestedVia(person: Pick<RegisteredPerson, 'role' | 'lineManager'>): string {
  if (isOfCoordinator(person)) return 'Volunteer Co-ordinator';
  return person.lineManager.trim() || (person.role === 'trustee' ? 'Chair' : '');
}
