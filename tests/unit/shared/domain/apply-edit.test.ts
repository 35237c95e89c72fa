import { expect, test } from 'vitest';
import { applyEdits } from '../../../../shared/domain/apply-edit.ts';
import type { AnyRecord, Edit } from '../../../../shared/domain/records.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId, codeOf } from '../../../helpers/session.ts';

const subject = (role: string | null) =>
  aRecord('person', anId(1), { part: 'subject', name: 'Ann Example', role });

const records: AnyRecord[] = [
  aCaseRecord(),
  subject('employee'),
  aRecord('person', anId(2), { part: 'reporter' }, 1),
  aRecord('content', anId(3), { platform: 'Facebook' }, 4),
];

const afterOf = (edits: Edit[], from: readonly AnyRecord[] = records) =>
  applyEdits(from, edits).map((change) => change.after);

test('a put sets the named fields and leaves the others', () => {
  const [change] = applyEdits(records, [
    { op: 'put', kind: 'content', id: anId(3), fields: { account: '@ann' } },
  ]);
  expect(change?.before).toEqual(records[3]);
  expect(change?.after).toMatchObject({
    position: 4,
    body: { platform: 'Facebook', account: '@ann' },
  });
});

test.each([
  ['outcome', 'outcome', { decisionMaker: 'Chair' }],
  ['narrative', 'narrative', {}],
  ['consideration', 'reputation', { answer: 'unclear' }],
  ['exhibit', anId(9), { title: 'Screenshot' }],
] as const)('%s comes into being with its first edit', (kind, id, fields) => {
  const [change] = applyEdits(records, [{ op: 'put', kind, id, fields }]);
  expect(change?.before).toBeNull();
  expect(change?.after).toMatchObject({ kind, id, body: fields });
});

test.each([
  ['a person who is not there', { op: 'put', kind: 'person', id: anId(7), fields: {} }],
  ['content that is not there', { op: 'remove', kind: 'content', id: anId(7) }],
] satisfies [string, Edit][])('%s is not found', (_, edit) => {
  expect(codeOf(() => applyEdits(records, [edit]))).toBe('not_found');
});

test.each([
  ['an unknown field', { op: 'put', kind: 'content', id: anId(3), fields: { score: 7 } }],
  ['a wrong value', { op: 'put', kind: 'content', id: anId(3), fields: { act: 'thought' } }],
  ['a sixth consideration', { op: 'put', kind: 'consideration', id: 'taste', fields: {} }],
  ['a second outcome', { op: 'put', kind: 'outcome', id: 'another', fields: {} }],
  ['stages', { op: 'put', kind: 'case', id: 'case', fields: { stages: [] } }],
  ['closing', { op: 'put', kind: 'case', id: 'case', fields: { closing: null } }],
  ['an empty title', { op: 'put', kind: 'case', id: 'case', fields: { title: ' ' } }],
] satisfies [string, Edit][])('%s is refused', (_, edit) => {
  expect(codeOf(() => applyEdits(records, [edit]))).toBe('invalid_input');
});

test('a record that exists is not added again', () => {
  const edit: Edit = { op: 'add', kind: 'content', id: anId(3), body: {} };
  expect(codeOf(() => applyEdits(records, [edit]))).toBe('conflict');
});

test('one act touches each record once', () => {
  const edit: Edit = { op: 'put', kind: 'content', id: anId(3), fields: {} };
  expect(codeOf(() => applyEdits(records, [edit, edit]))).toBe('invalid_input');
});

test('records added in one act keep the order they were added in', () => {
  const after = afterOf([
    { op: 'add', kind: 'content', id: anId(6), body: {} },
    { op: 'add', kind: 'content', id: anId(5), body: {} },
  ]);
  expect(after.map((record) => record?.position)).toEqual([5, 6]);
});

test('outcomes must fit the role that the same act leaves behind', () => {
  const dismissal: Edit = {
    op: 'put',
    kind: 'outcome',
    id: 'outcome',
    fields: { actions: ['dismissal'] },
  };
  const toTrustee: Edit = {
    op: 'put',
    kind: 'person',
    id: anId(1),
    fields: { role: 'trustee' },
  };
  expect(codeOf(() => applyEdits(records, [dismissal]))).toBeUndefined();
  expect(codeOf(() => applyEdits(records, [dismissal, toTrustee]))).toBe('outcome_not_for_role');
  expect(codeOf(() => applyEdits(records, [toTrustee, dismissal]))).toBe('outcome_not_for_role');
});

test('what an appeal puts in place of a decision must fit the role too', () => {
  const instead = (actions: string[] | null): Edit => ({
    op: 'put',
    kind: 'appeal',
    id: 'appeal',
    fields: { actions },
  });
  expect(codeOf(() => applyEdits(records, [instead(['board_process'])]))).toBe(
    'outcome_not_for_role',
  );
  expect(codeOf(() => applyEdits(records, [instead(['final_warning'])]))).toBeUndefined();
  expect(codeOf(() => applyEdits(records, [instead(null)]))).toBeUndefined();
  const heard = [...records, aRecord('appeal', 'appeal', { actions: ['final_warning'] })];
  const role: Edit = { op: 'put', kind: 'person', id: anId(1), fields: { role: 'trustee' } };
  expect(codeOf(() => applyEdits(heard, [role]))).toBe('outcome_not_for_role');
});

test('a role cannot change under an outcome that it excludes', () => {
  const decided = [...records, aRecord('outcome', 'outcome', { actions: ['final_warning'] })];
  const put = (role: string): Edit => ({
    op: 'put',
    kind: 'person',
    id: anId(1),
    fields: { role },
  });
  expect(codeOf(() => applyEdits(decided, [put('volunteer')]))).toBe('outcome_not_for_role');
  expect(codeOf(() => applyEdits(decided, [put('temporary_staff')]))).toBeUndefined();
  const removal: Edit = { op: 'remove', kind: 'person', id: anId(1) };
  expect(codeOf(() => applyEdits(decided, [removal]))).toBe('outcome_not_for_role');
});

test('correcting the day a case was brought moves its first stage', () => {
  const moved = aCaseRecord({
    stages: [
      { stage: 'reported', enteredOn: '2026-06-26' },
      { stage: 'triage', enteredOn: '2026-06-29' },
    ],
  });
  const brought = (broughtOn: string): Edit => ({
    op: 'put',
    kind: 'case',
    id: 'case',
    fields: { broughtOn },
  });
  expect(afterOf([brought('2026-06-24')], [moved])[0]).toMatchObject({
    body: {
      broughtOn: '2026-06-24',
      stages: [
        { stage: 'reported', enteredOn: '2026-06-24' },
        { stage: 'triage', enteredOn: '2026-06-29' },
      ],
    },
  });
  expect(codeOf(() => applyEdits([moved], [brought('2026-07-02')]))).toBe('invalid_input');
});
