import { partsOf, shownName, type Person } from '../domain/person.ts';
import { personPartLabels } from '../domain/labels.ts';
import type { CaseRecords } from '../domain/records.ts';
import { listInWords } from './format.ts';

type People = Pick<CaseRecords, 'people'>;

/** What a person is called in a document: the alias of a protected one; their part where no name is known. */
export function calledInDocuments(person: Person): string {
  return shownName(person) || personPartLabels[person.part];
}

/** What the person with an id is called; `whenUnknown` where the case has none of that id. */
export function personCalled(
  { people }: People,
  id: string | null,
  whenUnknown = 'Not recorded',
): string {
  const person = people.find((candidate) => candidate.id === id);
  return person ? calledInDocuments(person.body) : whenUnknown;
}

/** All the people with a part, by name, in the order of the case. */
export function peopleWith({ people }: People, part: Person['part']): Person[] {
  return people.map(({ body }) => body).filter((person) => partsOf(person).includes(part));
}

/** A person's parts in words: "Witness and affected colleague". */
export function partsInWords(person: Person): string {
  const words = listInWords(partsOf(person).map((part) => personPartLabels[part].toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
