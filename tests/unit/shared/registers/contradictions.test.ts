import { expect, test } from 'vitest';
import { type BookKind, bookSchemas } from '../../../../shared/books/books.ts';
import { contradictionsIn } from '../../../../shared/registers/contradictions.ts';

const [before, day] = ['2026-07-14', '2026-07-15'];
const person = { name: 'Ann', role: 'employee' };

const orders: [BookKind, string, string, object?][] = [
  ['registered_person', 'startedOn', 'endedOn', person],
  ['official_use', 'authorisedOn', 'from'],
  ['official_use', 'from', 'to'],
  ['official_use', 'from', 'accessEndedOn'],
  ['official_use', 'from', 'reviewOn'],
  ['photo_permission', 'takenOn', 'uploadedOn'],
  ['photo_permission', 'permittedOn', 'uploadedOn'],
  ['photo_permission', 'takenOn', 'deletedFromPhoneOn'],
  ['photo_permission', 'permittedOn', 'deletedFromPhoneOn'],
  ['photo_permission', 'uploadedOn', 'deletedFromPhoneOn'],
  ['photo_permission', 'permittedOn', 'withdrawnOn'],
  ['photo_permission', 'permittedOn', 'reviewOn'],
  ['removal_request', 'askedOn', 'removedOn'],
  ['removal_request', 'askedOn', 'dueOn'],
  ['social_account', 'openedOn', 'closedOn'],
  ['social_account', 'openedOn', 'reviewOn'],
];

test.each(orders)(
  '%s: what stands before "%s" in "%s" is told there',
  (kind, first, later, body) => {
    const told = (earlier: string | null, second: string | null) =>
      contradictionsIn(
        kind,
        bookSchemas[kind].parse({ ...body, [first]: earlier, [later]: second }),
      ).map(({ field }) => field);
    expect(told(day, before)).toEqual([later]);
    expect(told(day, day)).toEqual([]);
    expect(told(before, day)).toEqual([]);
    if (first === 'askedOn') return;
    expect(told(null, before)).toEqual([]);
  },
);

test('a field is told once, whatever it contradicts; a rule of retention has nothing to contradict', () => {
  const photo = bookSchemas.photo_permission.parse({
    takenOn: day,
    permittedOn: day,
    uploadedOn: day,
    deletedFromPhoneOn: before,
  });
  expect(contradictionsIn('photo_permission', photo)).toHaveLength(1);
  expect(contradictionsIn('retention_rule', bookSchemas.retention_rule.parse({}))).toEqual([]);
});
