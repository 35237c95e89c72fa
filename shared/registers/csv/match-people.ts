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
 * `same`: the staff number is theirs, or name and start or role are. `namesake`: only the name is, so the person is asked.
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
    const found = sameAs(row.person, namesakes, byNumber);
    const keys = keysOf(row.person, found);
    const repeats = keys.map((key) => seen.get(key)).find((line) => line !== undefined) ?? null;
    for (const key of keys) if (!seen.has(key)) seen.set(key, row.line);
    if (repeats !== null) {
      return { ...nothing, repeats, match: 'repeated', suggested: { as: 'skip' } };
    }
    if (found) {
      const suggested = { as: 'same', personId: found.id } as const;
      return { ...nothing, match: 'same', suggested, candidates: [found] };
    }
    if (namesakes.length > 0) {
      return { ...nothing, match: 'namesake', suggested: null, candidates: namesakes };
    }
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

function sameAs(
  person: PersonFields,
  namesakes: readonly PersonEntry[],
  byNumber: ReadonlyMap<string, readonly PersonEntry[]>,
): PersonEntry | null {
  const number = foldForSearch(person.staffNumber ?? '');
  const numbered = number === '' ? [] : (byNumber.get(number) ?? []);
  if (numbered.length === 1) return numbered[0] ?? null;
  const alike = namesakes.filter(({ body }) => {
    const theirs = foldForSearch(body.staffNumber);
    if (number !== '' && theirs !== '' && number !== theirs) return false;
    const isSameStart = Boolean(person.startedOn) && person.startedOn === body.startedOn;
    return isSameStart || (body.role === person.role && !differ(person, body));
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Two starts that are both known and not the same are two engagements, perhaps of two people. */
function differ(person: PersonFields, known: RegisteredPerson): boolean {
  return Boolean(person.startedOn && known.startedOn && person.startedOn !== known.startedOn);
}

/** By what two rows are known to be about the same person. */
function keysOf(person: PersonFields, found: PersonEntry | null): string[] {
  const number = foldForSearch(person.staffNumber ?? '');
  const { name = '', role = '', startedOn } = person;
  return [
    ...(found ? [`id ${found.id}`] : []),
    ...(number ? [`number ${number}`] : [`who ${foldForSearch(name)} ${role} ${startedOn ?? ''}`]),
  ];
}
