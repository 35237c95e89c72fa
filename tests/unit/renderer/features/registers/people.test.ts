import { expect, test } from 'vitest';
import {
  asRows,
  narrowed,
} from '../../../../../renderer/features/registers/acknowledgement-rows.ts';
import {
  narrowedPeople,
  type PeopleFilter,
} from '../../../../../renderer/features/registers/people-rows.ts';
import {
  heldBy,
  referenceWords,
} from '../../../../../renderer/features/registers/reference-words.ts';
import { BookRecord, entriesOf } from '../../../../../shared/books/books.ts';
import { shippedPolicy } from '../../../../../shared/policy/register.ts';
import { signatureRows } from '../../../../../shared/registers/acknowledgements.ts';
import { anId } from '../../../../helpers/session.ts';

const today = '2026-07-15';
const person = (n: number, name: string, body: object = {}) =>
  BookRecord.parse({
    kind: 'registered_person',
    id: anId(n),
    position: n,
    body: { name, role: 'employee', ...body },
  });
const registers = [
  person(1, 'Zoë Ashworth', { team: 'Kitchen', staffNumber: '0017', startedOn: '2020-01-01' }),
  person(2, 'Hywel Prydderch', { role: 'volunteer', endedOn: '2026-07-14' }),
  person(3, 'محمد الهاشمي', { role: 'trustee' }),
  person(4, 'Amina Yusuf', { startedOn: '2026-08-01' }),
  BookRecord.parse({
    kind: 'acknowledgement',
    id: anId(5),
    position: 5,
    body: { personId: anId(1), versionId: shippedPolicy.id, signedOn: '2020-02-01' },
  }),
];
const everybody: PeopleFilter = { words: '', groups: [], engagements: [] };

function found(filter: Partial<PeopleFilter>, by: 'name' | 'startedOn' = 'name'): string[] {
  const sort = { by, descending: false, today };
  return narrowedPeople(
    entriesOf(registers, 'registered_person'),
    { ...everybody, ...filter },
    sort,
  ).map(({ body }) => body.name);
}

test('people are found by any of their words, by group and by whether they are engaged', () => {
  expect(found({ words: 'zoe 0017' })).toEqual(['Zoë Ashworth']);
  expect(found({ words: 'محمد' })).toEqual(['محمد الهاشمي']);
  expect(found({ groups: ['volunteers'] })).toEqual(['Hywel Prydderch']);
  expect(found({ engagements: ['ended'] })).toEqual(['Hywel Prydderch']);
  expect(found({ engagements: ['to_come'] })).toEqual(['Amina Yusuf']);
  expect(found({ engagements: ['engaged'], words: 'kitchen' })).toEqual(['Zoë Ashworth']);
  expect(found({}, 'startedOn').slice(-2)).toEqual(['Zoë Ashworth', 'Amina Yusuf']);
});

test('only those engaged today stand in the register of signatures, and are narrowed by state', () => {
  const rows = asRows(signatureRows(registers, { versionId: shippedPolicy.id, on: today }), [
    shippedPolicy,
  ]);
  const names = (states: Parameters<typeof narrowed>[1]['states']): string[] =>
    narrowed(
      rows,
      { words: '', groups: [], states, versionIds: [], isCoordinators: false },
      { by: 'name', descending: false },
    ).map(({ name }) => name);
  expect(names([]).toSorted()).toEqual(['Zoë Ashworth', 'محمد الهاشمي'].toSorted());
  expect(names(['no_form'])).toEqual(['Zoë Ashworth']);
  expect(names(['missing'])).toEqual(['محمد الهاشمي']);
});

test('what refers to somebody is told before they are removed', () => {
  const nothing = { signatures: 0, requests: 0, managed: 0, entries: new Map() };
  expect([heldBy(nothing), referenceWords(nothing)]).toEqual([null, []]);
  expect(heldBy({ ...nothing, signatures: 2 })).toContain('2 signatures belong');
  expect(
    referenceWords({
      signatures: 0,
      requests: 1,
      managed: 3,
      entries: new Map([
        ['official_use', 2],
        ['removal_request', 1],
      ]),
    }),
  ).toEqual([
    '2 authorisations, 1 removal request: the name stays in words',
    'Line manager of 3 people: their entries keep the name',
    '1 request to sign: removed along with it',
  ]);
});
