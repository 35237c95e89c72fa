import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import { freeAlias, isNameProtected, type Person } from '../../../shared/domain/person.ts';
import type { ProtectedName } from '../../../shared/domain/protected-names.ts';
import type { AnyRecord } from '../../../shared/domain/records.ts';
import type { WriteDb } from '../../db/sql.ts';
import type { LoggedName } from '../audit/changes.ts';
import { putProtectedName, removeProtectedName, type StoredName } from './protected-name-repo.ts';

/** What becomes of the names of one person that are kept apart; null where none were or will be. */
export type NameChange = {
  readonly personId: string;
  readonly before: ProtectedName | null;
  readonly after: ProtectedName | null;
};

/** Changes as they may be stored: no record of a protected person holds their name. */
export type ChangesApart = {
  readonly changes: readonly RecordChange[];
  readonly names: readonly NameChange[];
};

type Known = {
  /** Names kept apart from the case so far. */
  readonly names: ReadonlyMap<string, ProtectedName>;
  /** What the act does to such names besides, as undoing and importing do. */
  readonly given: readonly NameChange[];
  /** Aliases given in the case so far. */
  readonly aliases: readonly string[];
  /** Whether the name comes back into the record of somebody who is no longer protected: not where an act is undone. */
  readonly putsBack: boolean;
};

/**
 * Takes the names of protected people out of changes, to be kept apart from the records, and gives an alias to those who
 * have none. Where protection is taken off, the name goes back into the record.
 */
export function withNamesApart(changes: readonly RecordChange[], known: Known): ChangesApart {
  const aliases = [...known.aliases];
  const standing = new Map(known.names);
  for (const { personId, after } of known.given) {
    if (after) standing.set(personId, after);
    else standing.delete(personId);
  }
  const names: NameChange[] = [];
  const apart = changes.map((change): RecordChange => {
    const { id, after } = change;
    if (after?.kind !== 'person') return change;
    const before = standing.get(id) ?? null;
    const person = isNameProtected(after.body)
      ? withAlias({ ...after.body, name: '' }, aliases)
      : withNameBack(after.body, known.putsBack ? before : null);
    aliases.push(person.alias);
    const kept = nameAfter(after, before, known.putsBack);
    if (!isSame(before, kept)) names.push({ personId: id, before, after: kept });
    return { ...change, after: { ...after, body: person } };
  });
  const moved = new Set(names.map(({ personId }) => personId));
  const given = known.given.filter(({ personId }) => !moved.has(personId));
  return { changes: apart, names: [...given, ...names] };
}

function nameAfter(
  { body }: Extract<AnyRecord, { kind: 'person' }>,
  before: ProtectedName | null,
  putsBack: boolean,
): ProtectedName | null {
  if (!isNameProtected(body)) return putsBack ? null : before;
  const name = body.name.trim();
  return name === '' ? before : { name, otherNames: before?.otherNames ?? [] };
}

function withNameBack(person: Person, apart: ProtectedName | null): Person {
  return apart && person.name.trim() === '' ? { ...person, name: apart.name } : person;
}

function withAlias(person: Person, taken: readonly string[]): Person {
  return person.alias.trim() === '' ? { ...person, alias: freeAlias(person.part, taken) } : person;
}

function isSame(one: ProtectedName | null, other: ProtectedName | null): boolean {
  return canonicalJson(contentOf(one)) === canonicalJson(contentOf(other));
}

function contentOf(names: ProtectedName | null) {
  return names && { name: names.name, otherNames: names.otherNames };
}

/** Stores name changes; returns what the log may tell of them. Call inside the transaction that logs it. */
export function storeNames(
  db: WriteDb,
  caseId: string,
  names: readonly NameChange[],
  at: string,
): LoggedName[] {
  return names.map(({ personId, after }) => {
    if (!after) {
      removeProtectedName(db, caseId, personId);
      return { personId, hash: null };
    }
    const salt = randomBytes(32).toString('hex');
    const { name, otherNames } = after;
    const stored = { personId, name, otherNames: [...otherNames], salt };
    putProtectedName(db, caseId, stored, at);
    return { personId, hash: nameHash(stored) };
  });
}

/** The salted hash by which the log tells of names: of `name <salt> <JSON>` and a line feed, in hex. */
export function nameHash({ salt, name, otherNames }: StoredName): string {
  const json = canonicalJson({ name, otherNames });
  return createHash('sha256').update(`name ${salt} ${json}\n`).digest('hex');
}
