import { expect, test } from 'vitest';
import { BookRecord } from '../../../../shared/books/books.ts';
import { coverageByGroup } from '../../../../shared/annual/facts/acknowledgement-facts.ts';
import { signatureRows } from '../../../../shared/registers/acknowledgements.ts';
import { chaseList } from '../../../../shared/registers/chase-list.ts';
import { anId } from '../../../helpers/session.ts';

const on = '2026-07-12';
const versionId = '2015-05';
let position = 0;
const record = (kind: string, id: string, body: object) =>
  BookRecord.parse({ kind, id, position: position++, body });
const person = (n: number, body: object) =>
  record('registered_person', anId(n), { name: `Person ${n}`, role: 'employee', ...body });

const registers = [
  person(1, { lineManager: 'T. Okonjo' }),
  person(2, { role: 'volunteer', lineManager: 'T. Okonjo' }),
  person(3, { endedOn: '2026-07-11' }),
  person(4, {}),
  person(5, { role: 'trustee' }),
  person(6, { startedOn: '2026-07-13' }),
  person(7, {}),
  record('acknowledgement', anId(14), {
    personId: anId(4),
    versionId,
    signedOn: '2026-07-12',
    documentId: anId(90),
  }),
  record('acknowledgement', anId(17), {
    personId: anId(7),
    versionId: 'old',
    signedOn: '2014-01-01',
  }),
  record('acknowledgement', anId(15), { personId: anId(5), versionId, signedOn: '2026-07-13' }),
  record('signature_request', anId(21), {
    personId: anId(1),
    versionId,
    askedOn: '2026-06-01',
    via: 'R. Lindqvist',
  }),
  record('signature_request', anId(22), { personId: anId(1), versionId, askedOn: '2026-05-01' }),
  record('signature_request', anId(23), {
    personId: anId(2),
    versionId: 'old',
    askedOn: '2026-05-01',
  }),
];

test('where everybody engaged on the day stands with the version', () => {
  const states = signatureRows(registers, { versionId, on }).map(({ person, state }) => [
    person.body.name,
    state,
  ]);
  expect(states).toEqual([
    ['Person 1', 'missing'],
    ['Person 2', 'missing'],
    ['Person 4', 'kept'],
    ['Person 5', 'missing'],
    ['Person 7', 'other_version'],
  ]);
});

test('who is to be asked, through whom, and how often they were', () => {
  const { neverAsked, asked } = chaseList(registers, { versionId, on });
  expect(asked).toMatchObject([
    { person: { id: anId(1) }, timesAsked: 2, lastAskedOn: '2026-06-01', via: 'R. Lindqvist' },
  ]);
  expect(neverAsked.map(({ person, via }) => [person.body.name, via])).toEqual([
    ['Person 2', 'Volunteer Co-ordinator'],
    ['Person 5', 'Chair'],
    ['Person 7', ''],
  ]);
});

test('the list and the coverage of the review count the same people', () => {
  const { neverAsked, asked } = chaseList(registers, { versionId, on });
  const missing = coverageByGroup(registers, { versionId, on }).reduce(
    (sum, group) => sum + group.missing,
    0,
  );
  expect(neverAsked.length + asked.length).toBe(missing);
});
