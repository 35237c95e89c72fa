import type { RegisteredPerson } from '../../books/registers.ts';
import { roleLabels } from '../../domain/labels.ts';
import { csvFieldLabels, writtenColumns } from './columns.ts';

/** A list of people as rows of cells, headings first; an import reads it back as it was. Days are `YYYY-MM-DD`. */
export function peopleAsRows(people: readonly RegisteredPerson[]): string[][] {
  return [
    writtenColumns.map((column) => csvFieldLabels[column]),
    ...people.map((person) =>
      writtenColumns.map((column) =>
        column === 'role' ? roleLabels[person.role] : (person[column] ?? ''),
      ),
    ),
  ];
}
