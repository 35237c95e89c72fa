import { decidingParts, hasPart, isNameProtected, type Person } from './person.ts';
import type { CaseRecords } from './records.ts';
import { foldForSearch } from './search-text.ts';

type DecidingPart = (typeof decidingParts)[number];

/**
 * The parts that find or decide and that one and the same person has (Acas guide on investigations: different people).
 *
 * Somebody is the same by their record, by a linked identity, or by name. The Director investigates where nobody is named.
 */
export function sharedDecidingParts(
  people: CaseRecords['people'],
  directorName: string,
): DecidingPart[] {
  const partsByPerson = new Map<string, Set<DecidingPart>>();
  const note = (key: string, part: DecidingPart): void => {
    partsByPerson.set(key, (partsByPerson.get(key) ?? new Set()).add(part));
  };
  for (const { id, body } of people) {
    for (const part of decidingParts.filter((one) => hasPart(body, one))) {
      for (const key of keysOf(id, body)) note(key, part);
    }
  }
  if (!people.some(({ body }) => hasPart(body, 'investigator'))) {
    note(nameKey(directorName), 'investigator');
  }
  const shared = [...partsByPerson.values()].filter((parts) => parts.size > 1);
  return decidingParts.filter((part) => shared.some((parts) => parts.has(part)));
}

function keysOf(id: string, person: Person): string[] {
  const name = isNameProtected(person) ? '' : person.name.trim();
  return [id, ...(person.identityId ? [person.identityId] : []), ...(name ? [nameKey(name)] : [])];
}

const nameKey = (name: string): string => `name ${foldForSearch(name)}`;
