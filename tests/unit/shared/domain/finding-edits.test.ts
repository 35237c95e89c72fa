import { expect, test } from 'vitest';
import { findsOrDecides } from '../../../../shared/domain/finding-edits.ts';
import type { Edit } from '../../../../shared/domain/records.ts';
import { anId } from '../../../helpers/session.ts';

const put = (kind: Edit['kind'], id: string, fields: Record<string, unknown>): Edit => ({
  op: 'put',
  kind,
  id,
  fields,
});

test.each<[string, Edit]>([
  ['a finding', put('allegation', anId(1), { finding: 'uncontested' })],
  ['the balance of probabilities', put('allegation', anId(1), { balance: 'substantiated' })],
  ['reasoning beside other fields', put('allegation', anId(1), { title: 'x', reasoning: null })],
  [
    'a new allegation that is found on at once',
    { op: 'add', kind: 'allegation', id: anId(1), body: { finding: 'unsubstantiated' } },
  ],
  ['taking an allegation out', { op: 'remove', kind: 'allegation', id: anId(1) }],
  ['an answer', put('consideration', 'reputation', { answer: 'no' })],
  ['anything of the outcome', put('outcome', 'outcome', { toldOn: '2026-07-01' })],
  ['anything of the appeal', put('appeal', 'appeal', { lodgedOn: '2026-07-01' })],
])('%s finds or decides', (_what, edit) => {
  expect(findsOrDecides(edit)).toBe(true);
});

test.each<[string, Edit]>([
  ['the wording of an allegation', put('allegation', anId(1), { title: 'x' })],
  ['a new allegation', { op: 'add', kind: 'allegation', id: anId(1), body: { title: 'x' } }],
  ['exhibits of a consideration', put('consideration', 'reputation', { exhibitIds: [] })],
  ['what was posted', put('content', anId(1), { text: 'x' })],
  ['taking a person out', { op: 'remove', kind: 'person', id: anId(1) }],
  ['triage', put('triage', 'triage', { decision: 'refer_on' })],
])('%s does neither', (_what, edit) => {
  expect(findsOrDecides(edit)).toBe(false);
});
