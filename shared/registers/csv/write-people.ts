import type { RegisteredPerson } from '../../books/registers.ts';
import { roleLabels } from '../../domain/labels.ts';
import { csvFieldLabels } from './columns.ts';

const columns = [
  'name',
  'role',
  'jobTitle',
  'team',
  'lineManager',
  'startedOn',
  'endedOn',
  'professionalBody',
  'registrationNumber',
  'placedBy',
  'email',
  'address',
  'staffNumber',
  'notes',
] as const;

/** A list of people as rows of cells, headings first; an import reads it back as it was. Days are `YYYY-MM-DD`. */
export function peopleAsRows(people: readonly RegisteredPerson[]): string[][] {
  return [
    columns.map((column) => csvFieldLabels[column]),
    ...people.map((person) =>
      columns.map((column) =>
        column === 'role' ? roleLabels[person.role] : (person[column] ?? ''),
      ),
    ),
  ];
}
