import { expect, test } from 'vitest';
import { applyBookEdits } from '../../../../shared/books/apply-book-edit.ts';
import { BookRecord } from '../../../../shared/books/books.ts';
import { referencesTo, removalEdits } from '../../../../shared/registers/references.ts';
import { anId, codeOf } from '../../../helpers/session.ts';

let position = 0;
const record = (kind: string, id: string, body: object) =>
  BookRecord.parse({ kind, id, position: position++, body });
const [she, account] = [anId(1), anId(2)];
const people = [
  record('registered_person', she, { name: 'Ngọc Anh Đặng', role: 'employee' }),
  record('registered_person', anId(3), {
    name: 'Leszek Ożóg',
    role: 'volunteer',
    lineManager: 'Ngọc Anh Đặng',
  }),
];
const referring = [
  ...people,
  record('social_account', account, { name: 'STaSS page' }),
  record('official_use', anId(11), { personId: she, accountId: account }),
  record('photo_permission', anId(12), { what: 'Open day', takenById: she, accountId: account }),
  record('removal_request', anId(13), { askedOn: '2026-07-01', askedById: she, askedOfId: she }),
  record('removal_request', anId(14), { askedOn: '2026-07-01', askedBy: 'Somebody else' }),
  record('signature_request', anId(15), {
    personId: she,
    versionId: '2015-05',
    askedOn: '2026-07-01',
  }),
];
const signed = record('acknowledgement', anId(16), {
  personId: she,
  versionId: '2015-05',
  signedOn: '2026-01-01',
});

/** What is left of the registers, by the ids of the entries. */
function after(kind: 'registered_person' | 'social_account', id: string): Map<string, object> {
  const edits = removalEdits(referring, kind, id) ?? [];
  const bodies = new Map(referring.map((one) => [one.id, one.body as object]));
  for (const change of applyBookEdits('registers', referring, edits)) {
    if (change.after) bodies.set(change.id, change.after.body);
    else bodies.delete(change.id);
  }
  return bodies;
}

test('what refers to a person is told by register', () => {
  const { entries, ...others } = referencesTo(referring, 'registered_person', she);
  expect(others).toEqual({ signatures: 0, requests: 1, managed: 1 });
  expect(Object.fromEntries(entries)).toEqual({
    official_use: 1,
    photo_permission: 1,
    removal_request: 1,
  });
  const nobody = referencesTo(referring, 'registered_person', anId(3));
  expect([...nobody.entries, nobody.requests, nobody.managed]).toEqual([0, 0]);
});

test('whoever refers to a person that is removed keeps the name in words, and no link is left', () => {
  const left = after('registered_person', she);
  expect([...left.keys()]).not.toContain(she);
  expect([...left.keys()]).not.toContain(anId(15));
  expect(left.get(anId(11))).toMatchObject({ personId: null, personName: 'Ngọc Anh Đặng' });
  expect(left.get(anId(12))).toMatchObject({ takenById: null, takenBy: 'Ngọc Anh Đặng' });
  expect(left.get(anId(13))).toMatchObject({
    askedById: null,
    askedBy: 'Ngọc Anh Đặng',
    askedOfId: null,
    askedOf: 'Ngọc Anh Đặng',
  });
  expect(left.get(anId(14))).toMatchObject({ askedBy: 'Somebody else' });
  expect(JSON.stringify([...left.values()])).not.toContain(she);
});

test('the same for an account', () => {
  const left = after('social_account', account);
  expect(left.get(anId(11))).toMatchObject({ accountId: null, account: 'STaSS page' });
  expect(left.get(anId(12))).toMatchObject({ accountId: null, uploadedTo: 'STaSS page' });
});

test('a person who signed is not removed, since the signature would belong to nobody', () => {
  expect(removalEdits([...referring, signed], 'registered_person', she)).toBeNull();
  expect(referencesTo([...referring, signed], 'registered_person', she).signatures).toBe(1);
});

test.each([
  ['who signed', 'registered_person', she, [people[0]!, signed]],
  ['whom other entries name', 'registered_person', she, referring],
  ['that other entries name', 'social_account', account, referring],
] as const)('the vault takes nobody and nothing out of the register %s', (_, kind, id, records) => {
  const remove = { op: 'remove', kind, id } as const;
  expect(codeOf(() => applyBookEdits('registers', records, [remove]))).toBe('entry_referred_to');
});

test('whoever nothing refers to is taken out', () => {
  const remove = { op: 'remove', kind: 'registered_person', id: anId(3) } as const;
  expect(applyBookEdits('registers', [...referring, signed], [remove])).toHaveLength(1);
});
