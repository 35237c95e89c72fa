import { type BookEntry, type BookRecord, entriesOf } from '../books/books.ts';
import type { RegisteredPerson } from '../books/registers.ts';

/** Someone in the register of people, with their id. */
export type PersonEntry = BookEntry<'registered_person'>;

/** Whether somebody was engaged on a day. An unknown first or last day does not rule it out. */
export function isEngagedOn(
  { startedOn, endedOn }: Pick<RegisteredPerson, 'startedOn' | 'endedOn'>,
  day: string,
): boolean {
  return (startedOn === null || startedOn <= day) && (endedOn === null || endedOn >= day);
}

/** Everybody engaged on a day, in the order of the register. */
export function engagedOn(registers: readonly BookRecord[], day: string): PersonEntry[] {
  return entriesOf(registers, 'registered_person').filter(({ body }) => isEngagedOn(body, day));
}

/** Volunteers are made aware of the policy by the Volunteer Co-ordinator (clause 4.1). */
export function isOfCoordinator({ role }: Pick<RegisteredPerson, 'role'>): boolean {
  return role === 'volunteer';
}

/** A free list of people by name, as English sorts them; whoever has the same name keeps their order. */
export function byName(a: PersonEntry, b: PersonEntry): number {
  return a.body.name.localeCompare(b.body.name, 'en');
}
