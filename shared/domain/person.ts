import { z } from 'zod';
import { Line, OptionalDate, PlainText, Tristate } from './common.ts';

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
export const personParts = [
  'subject',
  'reporter',
  'witness',
  'affected_colleague',
  'service_user',
  'carer',
  'companion',
  'note_taker',
  'investigator',
  'decision_maker',
  'appeal_hearer',
] as const;
export const PersonPart = z.enum(personParts);
export type PersonPart = z.infer<typeof PersonPart>;

/** Parts that decide or find; in a fair process no two of them are one person's (Acas guide on investigations). */
export const decidingParts = ['investigator', 'decision_maker', 'appeal_hearer'] as const;

/** Parts whose people exist by alias only: what identifies a service user or carer is never told (clause 5.4.1). */
export const aliasParts = ['service_user', 'carer'] as const;

/** A person in a case, in the parts they have in it. */
export const Person = z.strictObject({
  part: PersonPart,
  /** Further parts of the same person: a witness who is also an affected colleague. */
  otherParts: z.array(PersonPart).default([]),
  /** Empty for a person known by alias: their name is kept apart (`protected-names.ts`). */
  name: Line,
  /** What a protected person is called everywhere: "Service user A". */
  alias: Line,
  /** The same in every case in which this human being has a part; null while nobody has linked them. */
  identityId: z.uuid().nullable().default(null),
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
  /** Never named in lists, search results or exports (clause 1 for reporters). Service users and carers always are. */
  isProtected: z.boolean().default(false),
  /** The Executive Director, who cannot investigate a case in which they are subject, reporter or witness (clause 4.1). */
  isDirector: z.boolean().default(false),
  conflictOfInterest: Tristate,
  conflictNote: PlainText,
  /** Version of the policy the person had last signed for before the conduct, and when (Declaration). */
  acknowledgedVersion: Line,
  acknowledgedOn: OptionalDate,
  notes: PlainText,
});
export type Person = z.infer<typeof Person>;

/** All parts a person has. */
export function partsOf(person: Pick<Person, 'part' | 'otherParts'>): PersonPart[] {
  return [...new Set([person.part, ...person.otherParts])];
}

/** Whether a person has a part. */
export function hasPart(person: Pick<Person, 'part' | 'otherParts'>, part: PersonPart): boolean {
  return person.part === part || person.otherParts.includes(part);
}

/** Whether a person is never named: by choice, or as a service user or carer (clause 5.4.1). */
export function isNameProtected(
  person: Pick<Person, 'part' | 'otherParts' | 'isProtected'>,
): boolean {
  return person.isProtected || aliasParts.some((part) => hasPart(person, part));
}

/** What a person is called on screens and in documents: the alias of a protected one, else the name. Empty when neither is known. */
export function shownName(
  person: Pick<Person, 'part' | 'otherParts' | 'isProtected' | 'name' | 'alias'>,
): string {
  if (!isNameProtected(person)) return person.name.trim();
  return person.alias.trim() || aliasFor(person.part, 0);
}

/** The alias offered for the nth (from 0) protected person of a part: "Service user A", "Protected reporter". */
export function aliasFor(part: PersonPart, nth: number): string {
  const letter = String.fromCharCode(65 + (nth % 26)).repeat(1 + Math.floor(nth / 26));
  if (part === 'service_user') return `Service user ${letter}`;
  if (part === 'carer') return `Carer ${letter}`;
  if (part === 'witness') return `Witness ${letter}`;
  if (part === 'affected_colleague') return `Colleague ${letter}`;
  return part === 'reporter' ? 'Protected reporter' : `Protected person ${letter}`;
}

/** The first alias for a part that nobody of the case has yet. */
export function freeAlias(part: PersonPart, taken: readonly string[]): string {
  for (let nth = 0; ; nth++) {
    const alias = aliasFor(part, nth);
    // There may be two protected reporters, and what they are called has no letter.
    const isOnly = alias === aliasFor(part, nth + 1);
    const offered = isOnly && nth > 0 ? `${alias} ${nth + 1}` : alias;
    if (!taken.includes(offered)) return offered;
  }
}

/** What may be told of a protected person where they are not to be named (clause 1): that there is one, their part and alias. */
export function withoutIdentity(person: Pick<Person, 'part' | 'otherParts' | 'alias'>): Person {
  const { part, otherParts, alias } = person;
  return Person.parse({ part, otherParts, alias, isProtected: true });
}

/**
 * A person as readers are told of them: all of one who is named, of a protected one only that there is one, their part and
 * alias; of a protected subject also the role, without which no outcome fits.
 */
export function forReaders(person: Person): Person {
  if (!isNameProtected(person)) return person;
  const told = withoutIdentity(person);
  return hasPart(person, 'subject') ? { ...told, role: person.role } : told;
}
