import { entriesOf } from '../../../shared/books/books.ts';
import type { RegisteredPerson } from '../../../shared/books/registers.ts';
import type { KnownPerson } from '../../../shared/domain/case-relations.ts';
import { mapTextsOf } from '../../../shared/domain/free-texts.ts';
import { isNameProtected, type Person } from '../../../shared/domain/person.ts';
import { foldForSearch, searchWords } from '../../../shared/domain/search-text.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { withholderFor } from './withhold.ts';
import type { Session } from '../session.ts';
import { findPerson, peopleNamed, type PersonLine } from './person-repo.ts';

/** More would not be looked through. */
const MOST_FOUND = 20;
/** Records of people looked through for a name that is very common, or of which little is typed yet. */
const MOST_RECORDS = 500;

/**
 * People of the library's cases and of its register whose name holds all of the words, by name; never one whose name is protected, nor what is said of such a one.
 *
 * Records that are linked as one human being count as one, told by the record that says most. Nothing for no words.
 */
export function findPeople(session: Session, words: string): KnownPerson[] {
  const wanted = searchWords(words);
  if (wanted.length === 0) return [];
  const isFound = (name: string): boolean =>
    wanted.every((word) => foldForSearch(name).includes(word));
  const lines = peopleNamed(session.db, wanted, MOST_RECORDS);
  const registered = registeredPeople(session, isFound);
  const found: KnownPerson[] = [];
  for (const [identityId, own] of Map.groupBy(lines, ({ identity }) => identity)) {
    const records = own.flatMap((line) => openRecord(session, line, isFound));
    const [fullest] = records.toSorted((a, b) => told(b.person) - told(a.person));
    if (!fullest) continue;
    const cases = new Set(records.map(({ caseId }) => caseId)).size;
    // The register is kept up to date; a case tells what was so then.
    const known = registered.get(identityId) ?? knownOf(fullest.person);
    registered.delete(identityId);
    found.push({ ...known, identityId, cases });
    if (found.length === MOST_FOUND) break;
  }
  const others = [...registered].map(([identityId, known]) => ({ ...known, identityId, cases: 0 }));
  return [...found, ...others]
    .slice(0, MOST_FOUND)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** People of the register whose name is found, by their id, which is the same in cases. */
function registeredPeople(
  session: Session,
  isFound: (name: string) => boolean,
): Map<string, Omit<KnownPerson, 'identityId' | 'cases'>> {
  const people = entriesOf(listBookRecords(session.db, 'registers'), 'registered_person');
  return new Map(
    people.filter(({ body }) => isFound(body.name)).map(({ id, body }) => [id, knownOf(body)]),
  );
}

/** A record of a person as others may see it; none where their name is protected, or holds the words no more. */
function openRecord(
  session: Session,
  { caseId, id }: PersonLine,
  isFound: (name: string) => boolean,
): { caseId: string; person: Person }[] {
  const record = findPerson(session.db, caseId, id);
  if (!record) return [];
  const person = mapTextsOf('person', record, withholderFor(session, caseId).change);
  return isNameProtected(person) || !isFound(person.name) ? [] : [{ caseId, person }];
}

function knownOf(person: Person | RegisteredPerson): Omit<KnownPerson, 'identityId' | 'cases'> {
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
