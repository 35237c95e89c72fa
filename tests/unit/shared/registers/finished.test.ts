import { describe, expect, test } from 'vitest';
import { BookRecord, bookSchemas } from '../../../../shared/books/books.ts';
import { type DatedKind, datedKinds } from '../../../../shared/registers/due.ts';
import { finishedEntries, lackingIn } from '../../../../shared/registers/finished.ts';
import { anId } from '../../../helpers/session.ts';

const bodyOf = (kind: DatedKind, body: object): object =>
  kind === 'removal_request' ? { askedOn: '2026-07-01', ...body } : body;

describe.each<[DatedKind, number, object[], object[]]>([
  [
    'official_use',
    2,
    [
      { personId: anId(1), accountId: anId(2) },
      { personName: 'Ann', account: 'Shop' },
      { personName: 'Ann', platform: 'Facebook' },
    ],
    [{ personName: 'Ann' }, { account: 'Shop' }, { personName: ' ', platform: 'Facebook' }],
  ],
  ['photo_permission', 1, [{ what: 'Open day' }], [{ what: '  ', permittedBy: 'Ann' }]],
  [
    'removal_request',
    1,
    [{ item: 'Photo' }, { address: 'example.org/1' }],
    [{ askedBy: 'Ann', platform: 'Facebook' }],
  ],
  [
    'social_account',
    1,
    [{ name: 'STaSS' }, { address: '@stass' }],
    [{ platform: 'Facebook', owners: 'Ann' }],
  ],
])('%s', (kind, most, finished, begun) => {
  const lackingOf = (body: object): string[] =>
    lackingIn(kind, bookSchemas[kind].parse(bodyOf(kind, body)));

  test('lacks everything while it is empty, and says what', () => {
    expect(lackingOf({})).toHaveLength(most);
    expect(lackingOf({}).every((words) => words.length > 5)).toBe(true);
  });

  test.each(finished)('is finished with %j', (body) => {
    expect(lackingOf(body)).toEqual([]);
  });

  test.each(begun)('is not with %j', (body) => {
    expect(lackingOf(body)).toHaveLength(1);
  });

  test('counts only where it is finished', () => {
    const records = [...finished, ...begun].map((body, position) =>
      BookRecord.parse({ kind, id: anId(position + 1), position, body: bodyOf(kind, body) }),
    );
    expect(finishedEntries(records, kind)).toHaveLength(finished.length);
  });
});

test('every register with due days has a rule', () => {
  for (const kind of datedKinds) {
    const lacking = lackingIn(kind, bookSchemas[kind].parse(bodyOf(kind, {})));
    expect(lacking, kind).not.toEqual([]);
  }
});
