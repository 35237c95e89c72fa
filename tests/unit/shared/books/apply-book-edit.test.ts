import { expect, test } from 'vitest';
import { applyBookEdits } from '../../../../shared/books/apply-book-edit.ts';
import {
  bookKinds,
  bookNames,
  bookOfKind,
  bookSchemas,
  type BookEdit,
  type BookName,
  type BookRecord,
  entriesOf,
  entryAt,
} from '../../../../shared/books/books.ts';
import { aPolicyVersion, aRegisteredPerson } from '../../../helpers/books.ts';
import { anId, codeOf } from '../../../helpers/session.ts';

function after(book: BookName, records: readonly BookRecord[], edits: readonly BookEdit[]) {
  return applyBookEdits(book, records, edits).flatMap((change) => change.after ?? []);
}

test('every kind stands in a book, and every book has kinds', () => {
  expect(Object.keys(bookOfKind).toSorted()).toEqual(bookKinds.toSorted());
  expect(new Set(Object.values(bookOfKind))).toEqual(new Set(bookNames));
  expect(Object.keys(bookSchemas)).toHaveLength(bookKinds.length);
});

test('entries are added one after the other, and keep their order', () => {
  const first = after('registers', [], [aRegisteredPerson({ name: 'B' }, anId(1))]);
  const more = after('registers', first, [
    aRegisteredPerson({ name: 'A' }, anId(2)),
    aRegisteredPerson({ name: 'C' }, anId(3)),
  ]);
  const names = entriesOf([...more, ...first], 'registered_person').map(({ body }) => body.name);
  expect(names).toEqual(['B', 'A', 'C']);
});

test('a keyed entry is there without having been made; a listed one is not', () => {
  expect(entryAt([], 'retention_rule', 'cases')).toMatchObject({ keepMonths: null });
  const fields = { keepMonths: 72 };
  const [rule] = after(
    'registers',
    [],
    [{ op: 'put', kind: 'retention_rule', id: 'cases', fields }],
  );
  expect(rule).toMatchObject({ id: 'cases', body: { keepMonths: 72, action: 'review' } });
  const nobody: BookEdit = { op: 'put', kind: 'registered_person', id: anId(1), fields: {} };
  expect(codeOf(() => applyBookEdits('registers', [], [nobody]))).toBe('not_found');
});

test.each<[string, BookName, BookEdit[], string]>([
  ['another book', 'policy', [aRegisteredPerson()], 'invalid_input'],
  [
    'the same entry twice',
    'registers',
    [1, 2].map(() => aRegisteredPerson({}, anId(1))),
    'invalid_input',
  ],
  ['what does not fit', 'registers', [aRegisteredPerson({ role: 'king' })], 'invalid_input'],
  ['a field nobody knows', 'registers', [aRegisteredPerson({ colour: 'red' })], 'invalid_input'],
  [
    'what is not there',
    'registers',
    [{ op: 'remove', kind: 'photo_permission', id: anId(9) }],
    'not_found',
  ],
])('refuses %s', (_, book, edits, code) => {
  expect(codeOf(() => applyBookEdits(book, [], edits))).toBe(code);
});

test('a version is drafted, changed and adopted; then it is never changed or removed', () => {
  const draft = after('policy', [], [aPolicyVersion({}, anId(1))]);
  const put = (fields: Record<string, unknown>): BookEdit => ({
    op: 'put',
    kind: 'policy_version',
    id: anId(1),
    fields,
  });
  const adopted = after('policy', draft, [put({ adoptedOn: '2026-09-09' })]);
  expect(adopted).toMatchObject([{ body: { adoptedOn: '2026-09-09' } }]);
  for (const edit of [
    put({ title: 'Other' }),
    { op: 'remove', kind: 'policy_version', id: anId(1) } as const,
  ]) {
    expect(codeOf(() => applyBookEdits('policy', adopted, [edit]))).toBe('version_adopted');
  }
});

test('no two versions of the policy are called the same, nor as the one that ships', () => {
  const [one, other] = [aPolicyVersion({ versionId: '2026-09' }, anId(1)), anId(2)];
  const draft = after('policy', [], [one]);
  const again = (versionId: string): BookEdit => aPolicyVersion({ versionId }, other);
  for (const edits of [[again('2026-09')], [again('2015-05')]]) {
    expect(codeOf(() => applyBookEdits('policy', draft, edits))).toBe('conflict');
  }
  const both = [aPolicyVersion({ versionId: '2027-01' }, anId(3)), again('2027-01')];
  expect(codeOf(() => applyBookEdits('policy', draft, both))).toBe('conflict');
  const removal: BookEdit = { op: 'remove', kind: 'policy_version', id: anId(1) };
  expect(applyBookEdits('policy', draft, [removal, again('2026-09')])).toHaveLength(2);
  const renamed: BookEdit = {
    ...{ op: 'put', kind: 'policy_version', id: anId(1) },
    fields: { versionId: '2015-05' },
  };
  expect(codeOf(() => applyBookEdits('policy', draft, [renamed]))).toBe('conflict');
});
