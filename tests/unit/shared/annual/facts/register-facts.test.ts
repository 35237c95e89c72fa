import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../../../shared/annual/facts/period.ts';
import { registerFacts } from '../../../../../shared/annual/facts/register-facts.ts';
import type { RegisterFacts } from '../../../../../shared/annual/facts/types.ts';
import { type BookKind, BookRecord } from '../../../../../shared/books/books.ts';
import { anId } from '../../../../helpers/session.ts';

type Fields = Record<string, unknown>;

let count = 0;
const entry = (kind: BookKind, body: Fields, id = anId(++count)): BookRecord =>
  BookRecord.parse({ kind, id, position: 0, body });
const person = (id: string, body: Fields) =>
  entry('registered_person', { name: 'Ngọc Anh Đặng', role: 'employee', ...body }, id);
const signed = (personId: string, signedOn: string, versionId = '2015-05') =>
  entry('acknowledgement', { personId, versionId, signedOn });

const factsAt = (
  records: readonly BookRecord[],
  at: { countedOn?: string; withRequests?: readonly string[]; versionId?: string | null } = {},
): RegisterFacts =>
  registerFacts(records, {
    period: periodOf('2025'),
    countedOn: at.countedOn ?? '2026-03-01',
    versionId: at.versionId === undefined ? '2015-05' : at.versionId,
    casesWithRequests: new Set(at.withRequests),
    retention: [],
  });

describe('acknowledgements', () => {
  const [anna, bao, carys] = [anId(901), anId(902), anId(903)];
  const groupsOf = (records: readonly BookRecord[], countedOn?: string) => {
    const { acknowledgements } = factsAt(records, countedOn ? { countedOn } : {});
    return new Map(acknowledgements?.groups.map(({ group, ...fact }) => [group, fact]));
  };

  test('are counted by group, volunteers and others apart', () => {
    const groups = groupsOf([
      person(anna, {}),
      person(bao, { role: 'volunteer' }),
      person(carys, { role: 'volunteer' }),
      signed(anna, '2025-02-01'),
      signed(bao, '2025-12-31'),
    ]);
    expect(groups.get('employees')).toEqual({ engaged: 1, signed: 1, missing: 0 });
    expect(groups.get('volunteers')).toEqual({ engaged: 2, signed: 1, missing: 1 });
    expect(groups.get('trustees')).toEqual({ engaged: 0, signed: 0, missing: 0 });
  });

  test.each([
    ['on the day after', signed(anna, '2026-01-01')],
    ['for another version', signed(anna, '2025-02-01', '2020-01')],
    ['by somebody else', signed(bao, '2025-02-01')],
  ])('what was signed %s does not count', (_, form) => {
    expect(groupsOf([person(anna, {}), form]).get('employees')?.missing).toBe(1);
  });

  test.each([
    [{}, 1],
    [{ startedOn: '2025-12-31' }, 1],
    [{ startedOn: '2026-01-01' }, 0],
    [{ endedOn: '2025-12-31' }, 1],
    [{ endedOn: '2025-12-30' }, 0],
  ])('with %j as first and last day %i is engaged at the end of the year', (days, engaged) => {
    expect(groupsOf([person(anna, days)]).get('employees')?.engaged).toBe(engaged);
  });

  test('while the year goes on, the day of counting is what counts', () => {
    const records = [person(anna, { endedOn: '2025-06-30' }), signed(anna, '2025-06-01')];
    expect(groupsOf(records, '2025-05-31').get('employees')).toMatchObject({ missing: 1 });
    expect(groupsOf(records, '2025-06-15').get('employees')).toMatchObject({ signed: 1 });
    expect(groupsOf(records, '2025-07-01').get('employees')).toMatchObject({ engaged: 0 });
  });

  test('are none where no version was in force', () => {
    expect(factsAt([person(anna, {})], { versionId: null }).acknowledgements).toBeNull();
  });
});

describe('requests for removal', () => {
  const request = (body: Fields) =>
    entry('removal_request', {
      item: 'Photo of the trip',
      askedBy: 'Ann Example',
      askedOn: '2025-05-01',
      ...body,
    });

  test('with what became of them', () => {
    const { removals } = factsAt([
      request({ removedOn: '2025-05-03' }),
      request({ removedOn: '2025-05-03', refusedBecause: 'At first.' }),
      request({ refusedBecause: 'A lawful report.' }),
      request({}),
      request({ item: '' }),
    ]);
    expect(removals).toEqual([
      { state: 'removed', days: 2 },
      { state: 'removed', days: 2 },
      { state: 'refused', days: null },
      { state: 'waiting', days: null },
    ]);
  });

  test('only of the period, and not twice where their case holds them', () => {
    const caseId = anId(950);
    const records = [request({ askedOn: '2024-12-31' }), request({ caseId })];
    expect(factsAt(records).removals).toHaveLength(1);
    expect(factsAt(records, { withRequests: [caseId] }).removals).toEqual([]);
  });
});

test('use of accounts in force, and to be looked at again', () => {
  const use = (body: Fields) =>
    entry('official_use', { personName: 'Ann Example', platform: 'Facebook', ...body });
  const { officialUse } = factsAt([
    use({}),
    use({ from: '2025-03-01', to: '2025-12-31', reviewOn: '2025-12-31' }),
    use({ to: '2025-12-30', reviewOn: '2025-06-01' }),
    use({ from: '2026-01-01' }),
    use({ platform: '', reviewOn: '2025-06-01' }),
  ]);
  expect(officialUse).toEqual({ inForce: 2, reviewDue: 1 });
});

test('photographs permitted, to be looked at again, and still on a phone', () => {
  const photo = (body: Fields) => entry('photo_permission', { what: 'Open day', ...body });
  const { photos } = factsAt([
    photo({ permittedOn: '2025-04-01', uploadedOn: '2025-04-02', reviewOn: '2025-10-01' }),
    photo({
      permittedOn: '2025-04-01',
      uploadedOn: '2025-04-02',
      deletedFromPhoneOn: '2025-04-02',
    }),
    photo({ permittedOn: '2024-04-01', reviewOn: '2025-10-01', withdrawnOn: '2025-09-01' }),
    photo({ uploadedOn: '2026-01-02' }),
    photo({ what: '', permittedOn: '2025-04-01', uploadedOn: '2025-04-02' }),
  ]);
  expect(photos).toEqual({ permitted: 2, reviewDue: 1, notDeleted: 1 });
});

test('accounts that are open, and to be looked at again', () => {
  const account = (body: Fields) => entry('social_account', { name: 'Page', ...body });
  const { socialAccounts } = factsAt([
    account({ reviewOn: '2025-06-01' }),
    account({ openedOn: '2026-02-01' }),
    account({ name: '', platform: 'Facebook', reviewOn: '2025-06-01' }),
    account({ openedOn: '2019-04-01', closedOn: '2025-11-01', reviewOn: '2025-06-01' }),
  ]);
  expect(socialAccounts).toEqual({ open: 1, reviewDue: 1 });
});
