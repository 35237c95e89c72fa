import type { KnownPerson } from '../../../shared/domain/case-relations.ts';
import { mapTextsOf } from '../../../shared/domain/free-texts.ts';
import { isNameProtected, Person } from '../../../shared/domain/person.ts';
import { foldForSearch, searchWords } from '../../../shared/domain/search-text.ts';
import { withholderFor } from './withhold.ts';
import type { Session } from '../session.ts';
import { eachNamedPerson } from './protected-name-repo.ts';

/** More would not be looked through. */
const MOST_FOUND = 20;

/**
 * People of the library's cases whose name holds all of the words, by name; never one whose name is protected, nor what is said of such a one.
 *
 * Records that are linked as one human being count as one, told by the record that says most. Nothing for no words.
 */
export function findPeople(session: Session, words: string): KnownPerson[] {
  const wanted = searchWords(words);
  if (wanted.length === 0) return [];
  const found = new Map<string, { person: Person; caseIds: Set<string> }>();
  for (const { caseId, identity: key, name: written, body } of eachNamedPerson(session.db)) {
    const isFound = (name: string) => wanted.every((word) => foldForSearch(name).includes(word));
    if (!isFound(written)) continue;
    const { change } = withholderFor(session, caseId);
    const person = mapTextsOf('person', Person.parse(JSON.parse(body)), change);
    if (isNameProtected(person) || !isFound(person.name)) continue;
    const before = found.get(key);
    const caseIds = (before?.caseIds ?? new Set()).add(caseId);
    const fullest = before && told(before.person) >= told(person) ? before.person : person;
    found.set(key, { person: fullest, caseIds });
  }
  return [...found]
    .map(([identityId, { person, caseIds }]) => ({
      ...knownOf(person),
      identityId,
      cases: caseIds.size,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, MOST_FOUND);
}

function knownOf(person: Person): Omit<KnownPerson, 'identityId' | 'cases'> {
  const { name, role, jobTitle, team, lineManager, professionalBody } = person;
  const { registrationNumber, placedBy } = person;
  return {
    name,
    role,
    jobTitle,
    team,
    lineManager,
    professionalBody,
    registrationNumber,
    placedBy,
  };
}

/** How much is known of somebody. */
function told(person: Person): number {
  return Object.values(knownOf(person)).filter((value) => value !== null && value !== '').length;
}
