import { personPartLabels } from '../../../shared/domain/labels.ts';
import { partsOf, shownName } from '../../../shared/domain/person.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';

/** What a person is called, protected ones by alias: "Ann Example", or their part while nobody named them. */
export function nameOf({ people }: Pick<CaseRecords, 'people'>, personId: string | null): string {
  const person = people.find(({ id }) => id === personId)?.body;
  return person ? shownName(person) || personPartLabels[person.part] : '';
}

/** The people of a case to choose from: name and parts, in the order of the case. */
export function personChoices(
  records: Pick<CaseRecords, 'people'>,
): { readonly id: string; readonly name: string; readonly parts: string }[] {
  return records.people.map(({ id, body }) => ({
    id,
    name: nameOf(records, id),
    parts: partsOf(body)
      .map((part) => personPartLabels[part])
      .join(', '),
  }));
}
