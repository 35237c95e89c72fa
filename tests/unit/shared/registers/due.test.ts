import { expect, test } from 'vitest';
import { BookRecord } from '../../../../shared/books/books.ts';
import { dueFromRegisters, dutiesOf, isOver } from '../../../../shared/registers/due.ts';
import { anId } from '../../../helpers/session.ts';

const today = '2026-07-15';
let position = 0;
const record = (kind: string, body: object, id = anId(++position)) =>
  BookRecord.parse({ kind, id, position, body });
const use = { personName: 'Ann', platform: 'Facebook' };
const dueBy = (until: string, ...records: BookRecord[]) =>
  dueFromRegisters(records, { today, until }).map(({ name, what, dueOn }) => [name, what, dueOn]);

test('reviews fall due with their day, none of what is over', () => {
  const open = { name: 'STaSS page', reviewOn: '2026-08-01' };
  expect(dueBy('2026-07-31', record('social_account', open))).toEqual([]);
  expect(dueBy('2026-08-01', record('social_account', open))).toEqual([
    ['STaSS page', 'Review the account', '2026-08-01'],
  ]);
  for (const over of [
    record('social_account', { ...open, closedOn: '2026-01-01' }),
    record('official_use', {
      ...use,
      reviewOn: '2026-07-01',
      to: '2026-06-01',
      accessEndedOn: '2026-06-01',
    }),
    record('photo_permission', { what: 'Trip', reviewOn: '2026-07-01', withdrawnOn: '2026-06-01' }),
  ]) {
    expect(dueBy('2026-12-31', over)).toEqual([]);
  }
});

test('a request is due on the day it was made where none was set, until it is met or refused', () => {
  const request = { item: 'Photo of the trip', askedOn: '2026-07-10' };
  expect(dueBy(today, record('removal_request', request))).toEqual([
    ['Photo of the trip', 'Have the item removed', '2026-07-10'],
  ]);
  expect(dueBy(today, record('removal_request', { ...request, dueOn: '2026-07-20' }))).toEqual([]);
  expect(dueBy(today, record('removal_request', { ...request, removedOn: today }))).toEqual([]);
  expect(dueBy(today, record('removal_request', { ...request, refusedBecause: 'No' }))).toEqual([]);
});

test('a photo is due for deletion from the day it was uploaded, even where leave was withdrawn', () => {
  const photo = { what: 'Open day', uploadedOn: '2026-07-12', withdrawnOn: '2026-07-13' };
  expect(dueBy(today, record('photo_permission', photo))).toEqual([
    ['Open day', 'Delete the photo from the phone', '2026-07-12'],
  ]);
  expect(
    dueBy(today, record('photo_permission', { ...photo, deletedFromPhoneOn: '2026-07-12' })),
  ).toEqual([]);
});

test('an authorisation is told of two weeks before its last day and until access was taken back, by the name of the person', () => {
  const ann = record('registered_person', { name: 'Ann', role: 'employee' });
  const ending = (to: string, accessEndedOn: string | null = null) =>
    record('official_use', { ...use, personId: ann.id, to, accessEndedOn });
  expect(dueBy('2026-08-14', ann, ending('2026-07-01'))[0]?.[0]).toBe('Ann');
  expect(dueBy('2026-08-14', ann, ending('2025-06-30'))[0]?.[2]).toBe('2025-06-30');
  expect(dueBy('2026-08-14', ann, ending('2026-07-01', '2026-07-02'))).toEqual([]);
  expect(dueBy('2026-08-14', ann, ending('2026-07-30'))).toEqual([]);
});

test('an authorisation is over after its last day, not on it', () => {
  const { body } = record('official_use', { to: today });
  expect(isOver('official_use', body as never, today)).toBe(false);
  expect(isOver('official_use', body as never, '2026-07-16')).toBe(true);
  expect(dutiesOf('official_use', body as never, today)).toHaveLength(1);
});

test('access that was taken back is not asked for any more; each duty says how it is settled', () => {
  const ending = { personName: 'B', to: '2026-07-20', accessEndedOn: null };
  const body = (fields: object) => record('official_use', { ...ending, ...fields }).body as never;
  expect(dutiesOf('official_use', body({}), today).map(({ step }) => step)).toEqual(['end']);
  expect(dutiesOf('official_use', body({ accessEndedOn: '2026-07-14' }), today)).toEqual([]);
});

test('an entry that is not finished asks for nothing; as soon as it is, it does', () => {
  const request = { askedBy: 'Ann', askedOn: '2026-07-10' };
  expect(dueBy(today, record('removal_request', request))).toEqual([]);
  expect(dueBy(today, record('removal_request', { ...request, address: 'example.org/1' }))).toEqual(
    [['example.org/1', 'Have the item removed', '2026-07-10']],
  );
});

test('an account known by its web address alone is told by that, as the register shows it', () => {
  const account = { address: 'example.org/a', platform: 'Facebook', reviewOn: today };
  for (const body of [account, { ...account, platform: '' }]) {
    expect(dueBy(today, record('social_account', body))[0]?.[0]).toBe('example.org/a');
  }
});

test('an authorisation whose access was taken back early is over, and asks for no review', () => {
  const early = { ...use, from: '2026-01-01', reviewOn: '2026-07-01', accessEndedOn: '2026-05-01' };
  for (const to of [null, '2026-12-31', '2026-05-01']) {
    const { body } = record('official_use', { ...early, to });
    expect(isOver('official_use', body as never, '2026-05-01')).toBe(false);
    expect(isOver('official_use', body as never, today)).toBe(true);
    expect(dutiesOf('official_use', body as never, today)).toEqual([]);
  }
});
