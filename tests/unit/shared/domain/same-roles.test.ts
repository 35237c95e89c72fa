import { expect, test } from 'vitest';
import { hasRolesReason, sharedDecidingParts } from '../../../../shared/domain/same-roles.ts';
import { sortRecords } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const director = 'Helen Marsh';
const person = (count: number, body: Record<string, unknown>) =>
  aRecord('person', anId(count), { name: '', ...body }, count);
const shared = (...records: ReturnType<typeof person>[]) =>
  sharedDecidingParts(sortRecords([aCaseRecord(), ...records]), director);

test.each([
  ['nobody is named', []],
  [
    'each part is somebody else’s',
    [
      person(2, { part: 'investigator', name: 'Ann Lee' }),
      person(3, { part: 'decision_maker', name: 'Bo Ray' }),
      person(4, { part: 'appeal_hearer', name: 'Cy Dunn' }),
    ],
  ],
  [
    'a witness also decides',
    [person(2, { part: 'witness', otherParts: ['decision_maker'], name: 'Bo Ray' })],
  ],
  [
    'two without a name',
    [person(2, { part: 'investigator' }), person(3, { part: 'decision_maker' })],
  ],
  [
    'somebody else than the Director investigates, the Director decides',
    [
      person(2, { part: 'investigator', name: 'Ann Lee' }),
      aRecord('outcome', 'outcome', { decisionMaker: director }),
    ],
  ],
])('no part is shared where %s', (_, records) => {
  expect(shared(...records)).toEqual([]);
});

test.each([
  [
    'one record has two parts',
    [person(2, { part: 'investigator', otherParts: ['decision_maker'] })],
    ['investigator', 'decision_maker'],
  ],
  [
    'two records are linked as one human being',
    [
      person(2, { part: 'decision_maker', name: 'Bo Ray', identityId: anId(9) }),
      person(3, { part: 'appeal_hearer', name: 'Robert Ray', identityId: anId(9) }),
      person(4, { part: 'investigator', name: 'Ann Lee' }),
    ],
    ['decision_maker', 'appeal_hearer'],
  ],
  [
    'two records have the same name, written otherwise',
    [
      person(2, { part: 'investigator', name: 'Zoë  RAY' }),
      person(3, { part: 'appeal_hearer', name: ' zoe ray' }),
    ],
    ['investigator', 'appeal_hearer'],
  ],
  [
    'the Director, who investigates, is named in the decision',
    [aRecord('outcome', 'outcome', { decisionMaker: 'helen marsh' })],
    ['investigator', 'decision_maker'],
  ],
  [
    'who decided heard the appeal',
    [
      aRecord('outcome', 'outcome', { decisionMaker: 'Bo Ray' }),
      aRecord('appeal', 'appeal', { heardBy: 'Bo Ray' }),
    ],
    ['decision_maker', 'appeal_hearer'],
  ],
])('parts are shared where %s', (_, records, parts) => {
  expect(shared(...records)).toEqual(parts);
});

test('a Director whose name is not known shares no part', () => {
  const records = sortRecords([aCaseRecord(), aRecord('outcome', 'outcome', {})]);
  expect(sharedDecidingParts(records, '')).toEqual([]);
});

test.each([
  ['the same parts', ['investigator', 'decision_maker'], true],
  ['parts nobody noted', [], true],
  ['other parts', ['decision_maker', 'appeal_hearer'], false],
] as const)('a reason given for %s counts: %j, %s', (_, sameRolesFor, counts) => {
  const plan = { sameRolesReason: 'A small charity', sameRolesFor: [...sameRolesFor] };
  expect(hasRolesReason(plan, ['investigator', 'decision_maker'])).toBe(counts);
  expect(hasRolesReason({ ...plan, sameRolesReason: ' ' }, ['investigator'])).toBe(false);
});
