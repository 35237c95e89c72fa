import type { RegisteredPerson } from '../../books/registers.ts';
import { foldForSearch } from '../../domain/search-text.ts';
import type { PersonEntry } from '../people.ts';
import type { PersonFields, ReadRow } from './read-people.ts';

/** What becomes of a row: somebody new, somebody who is there, or nothing. */
export type Decision =
  | { readonly as: 'new' }
  | { readonly as: 'same'; readonly personId: string }
  | { readonly as: 'skip' };

/**
 * Whether a row is somebody who is in the register.
 *
 * `same`: the staff number is theirs and a word of the name, or name and start or role are. `namesake`: only the name is, or only the
 * staff number, so the person is asked.
 * `repeated`: an earlier row is about the same person. `faulty`: the row has a problem and cannot be taken.
 */
export type Match = 'new' | 'same' | 'namesake' | 'repeated' | 'faulty';

/** A row with what is suggested to become of it; `suggested` null is for the person to say. */
export type MatchedRow = {
  readonly row: ReadRow;
  readonly match: Match;
  readonly suggested: Decision | null;
  /** People of the register it may be. */
  readonly candidates: readonly PersonEntry[];
  /** Line of the earlier row about the same person. */
  readonly repeats: number | null;
};

/** Compares every row with the register and with the rows before it. As many come out as go in. */
export function matchPeople(
  rows: readonly ReadRow[],
  people: readonly PersonEntry[],
): MatchedRow[] {
  const byNumber = Map.groupBy(people, ({ body }) => foldForSearch(body.staffNumber));
  const byName = Map.groupBy(people, ({ body }) => foldForSearch(body.name));
  const seen = new Map<string, number>();
  return rows.map((row): MatchedRow => {
    const nothing = { row, candidates: [], repeats: null };
    if (row.problems.length > 0) return { ...nothing, match: 'faulty', suggested: { as: 'skip' } };
    const namesakes = byName.get(foldForSearch(row.name)) ?? [];
    const numbered = numberedAs(row.person, byNumber);
    const found = sameAs(row.person, namesakes, numbered);
    const { looked, left } = keysOf(row.person, found);
    const repeats = looked.map((key) => seen.get(key)).find((line) => line !== undefined) ?? null;
    for (const key of left) if (!seen.has(key)) seen.set(key, row.line);
    if (repeats !== null) {
      return { ...nothing, repeats, match: 'repeated', suggested: { as: 'skip' } };
    }
    if (found) {
      const suggested = { as: 'same', personId: found.id } as const;
      return { ...nothing, match: 'same', suggested, candidates: [found] };
    }
    const candidates = [...new Set([...numbered, ...namesakes])];
    if (candidates.length > 0)
      return { ...nothing, match: 'namesake', suggested: null, candidates };
    return { ...nothing, match: 'new', suggested: { as: 'new' } };
  });
}

/** The fields of a row that say something else than the register. An empty cell never takes anything away. */
export function changedFields(person: PersonFields, known: RegisteredPerson): PersonFields {
  return Object.fromEntries(
    Object.entries(person).filter(
      ([field, value]) => known[field as keyof RegisteredPerson] !== value,
    ),
  );
}

/** Who has the staff number of a row. */
function numberedAs(
  person: PersonFields,
  byNumber: ReadonlyMap<string, readonly PersonEntry[]>,
): readonly PersonEntry[] {
  const number = foldForSearch(person.staffNumber ?? '');
  return number === '' ? [] : (byNumber.get(number) ?? []);
}

function sameAs(
  person: PersonFields,
  namesakes: readonly PersonEntry[],
  numbered: readonly PersonEntry[],
): PersonEntry | null {
  // A number may count the rows of a list, or have been given again: a word of the name has to be theirs, too.
  const both = numbered.filter(({ body }) => haveWordInCommon(person.name ?? '', body.name));
  if (both.length === 1) return both[0] ?? null;
  const alike = namesakes.filter(({ body }) => {
    if (differ(person.staffNumber, body.staffNumber)) return false;
    if (differ(person.registrationNumber, body.registrationNumber)) return false;
    const isSameStart = Boolean(person.startedOn) && person.startedOn === body.startedOn;
    // Two starts are two engagements, perhaps of two people.
    return isSameStart || (body.role === person.role && !differ(person.startedOn, body.startedOn));
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Whether two things said of people are both known and not the same. */
function differ(one: string | null | undefined, other: string | null): boolean {
  return Boolean(one && other) && foldForSearch(one ?? '') !== foldForSearch(other ?? '');
}

function haveWordInCommon(one: string, other: string): boolean {
  const words = (name: string): string[] => foldForSearch(name).split(/[^\p{L}\p{N}]+/u);
  const theirs = new Set(words(other).filter((word) => word.length > 1));
  return words(one).some((word) => theirs.has(word));
}

/**
 * By what a row is known to be about the same person as an earlier one, and what it leaves for later ones. Two registration
 * numbers are two people; a row without one may be either.
 */
function keysOf(
  person: PersonFields,
  found: PersonEntry | null,
): { readonly looked: readonly string[]; readonly left: readonly string[] } {
  const own = found ? [`id ${found.id}`] : [];
  const number = foldForSearch(person.staffNumber ?? '');
  if (number !== '') return same([...own, `number ${number}`]);
  const { name = '', role, startedOn, registrationNumber } = person;
  const who = `who ${foldForSearch(name)} ${role ?? ''} ${startedOn ?? ''}`;
  const anybody = `${who} with or without`;
  const without = `${who} without`;
  if (!registrationNumber) return { looked: [...own, anybody], left: [...own, anybody, without] };
  const registered = `${who} ${foldForSearch(registrationNumber)}`;
  return { looked: [...own, registered, without], left: [...own, registered, anybody] };
}

const same = (keys: readonly string[]): ReturnType<typeof keysOf> => ({ looked: keys, left: keys });
