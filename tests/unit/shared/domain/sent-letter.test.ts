import { expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/domain/apply-edit.ts';
import type { Edit } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId, codeOf } from '../../../helpers/session.ts';

const id = anId(1);
const letter = (sentOn: string | null) => [
  aCaseRecord(),
  aRecord('letter', id, { kind: 'outcome', subject: 'The outcome', sentOn }),
];
const put = (fields: Record<string, unknown>): Edit => ({ op: 'put', kind: 'letter', id, fields });

test.each([
  ['its subject', put({ subject: 'Another' })],
  ['its text', put({ body: { type: 'doc', content: [] } })],
  ['whom it is to', put({ addressee: 'Somebody else' })],
  ['its date, beside how it was sent', put({ sentBy: 'post', datedOn: '2026-07-01' })],
  ['what went with it', put({ exhibitIds: [anId(5)] })],
  ['the whole of it', { op: 'remove', kind: 'letter', id }],
] satisfies [string, Edit][])('of a letter that was sent, %s cannot be changed', (_, edit) => {
  expect(codeOf(() => applyEdits(letter('2026-07-02'), [edit]))).toBe('letter_sent');
  expect(applyEdits(letter(null), [edit])).toHaveLength(1);
});

test.each([
  ['how it was sent', { sentBy: 'by_hand' }],
  ['a note on it', { sentNote: 'Handed over at noon.' }],
  ['the day, when that was wrong', { sentOn: '2026-07-03' }],
])('what is known of its sending can still be recorded: %s', (_, fields) => {
  const [change] = applyEdits(letter('2026-07-02'), [put(fields)]);
  expect(change?.after).toMatchObject({ body: { ...fields, subject: 'The outcome' } });
});
