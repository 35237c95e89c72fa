import { z } from 'zod';
import { Line, PlainText } from './common.ts';

/** Whom the policy covers (clause 3). */
export const roles = [
  'employee',
  'student',
  'volunteer',
  'trustee',
  'agency_worker',
  'temporary_staff',
  'professional_connection',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** What part a person has in a case. */
export const personParts = ['subject', 'reporter'] as const;
export const PersonPart = z.enum(personParts);
export type PersonPart = z.infer<typeof PersonPart>;

/** A person in a case, in the part they have in it. */
export const Person = z.strictObject({
  part: PersonPart,
  name: Line,
  /** Null until it is known. */
  role: Role.nullable().default(null),
  /** Job or placement in their own words: "Support worker". */
  jobTitle: Line,
  team: Line,
  lineManager: Line,
  professionalBody: Line,
  registrationNumber: Line,
  /** Placement provider of a student, or the agency of an agency worker: someone to notify (clause 3). */
  placedBy: Line,
  /** A protected reporter is never named in lists, search results or exports (clause 1). */
  isProtected: z.boolean().default(false),
  notes: PlainText,
});
export type Person = z.infer<typeof Person>;

/** What may be told of a protected person where they are not to be named (clause 1): that there is one, and their part. */
export function withoutIdentity(person: Pick<Person, 'part'>): Person {
  return Person.parse({ part: person.part, isProtected: true });
}
