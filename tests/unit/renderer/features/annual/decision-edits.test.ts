import { expect, test } from 'vitest';
import {
  addDecision,
  moveDecision,
  offeredDecisions,
} from '../../../../../renderer/features/annual/decision-edits.ts';
import { applyBookEdits } from '../../../../../shared/books/apply-book-edit.ts';
import { decisionsOf } from '../../../../../shared/annual/pack/decisions.ts';
import { type BookEdit, type BookRecord, entriesOf } from '../../../../../shared/books/books.ts';
import { countAnnual } from '../../../../../electron/services/annual/count-annual.ts';
import { aSession, anId } from '../../../../helpers/session.ts';

function after(records: readonly BookRecord[], edits: BookEdit[]): BookRecord[] {
  const changes = applyBookEdits('annual', records, edits);
  const isTouched = ({ kind, id }: BookRecord): boolean =>
    changes.some((change) => change.kind === kind && change.id === id);
  return [
    ...records.filter((record) => !isTouched(record)),
    ...changes.flatMap((change) => change.after ?? []),
  ];
}

function policyRecords(edits: BookEdit[]): BookRecord[] {
  return applyBookEdits('policy', [], edits).flatMap((change) => change.after ?? []);
}

const told = () => countAnnual(aSession(), '2026', '2026 draft').annual;

test('moving a decision is one change, and leaves the decisions as they are', () => {
  const three = ['First', 'Second', 'Third'].map((text, index) =>
    addDecision('2026', anId(index + 1), { text, source: `Why ${text}` }),
  );
  const records = after([], [...three, addDecision('2025', anId(9))]);
  const textsOf = (book: readonly BookRecord[]) =>
    decisionsOf(book, '2026').map(({ body }) => body.text);
  const moved = (book: readonly BookRecord[], at: number, by: 1 | -1) =>
    after(book, [moveDecision('2026', decisionsOf(book, '2026'), at, by)]);

  const once = moved(records, 0, 1);
  expect(textsOf(once)).toEqual(['Second', 'First', 'Third']);
  expect(textsOf(moved(once, 2, -1))).toEqual(['Second', 'Third', 'First']);
  expect(entriesOf(once, 'board_decision')).toEqual(entriesOf(records, 'board_decision'));

  const added = after(once, [addDecision('2026', anId(4), { text: 'Fourth', source: '' })]);
  const removal: BookEdit = { op: 'remove', kind: 'board_decision', id: anId(2) };
  const fewer = after(added, [removal]);
  expect(textsOf(fewer)).toEqual(['First', 'Third', 'Fourth']);
});

test('an overdue review and the questions the policy leaves open are offered until they are asked', () => {
  const annual = told();
  const offered = offeredDecisions(annual, [], []);
  expect(offered.map(({ source }) => source.slice(0, 12))).toEqual([
    'Review overd',
    'Left open by',
    'Left open by',
  ]);
  const records = after(
    [],
    offered.map((offer, index) => addDecision('2026', anId(index + 1), offer)),
  );
  expect(offeredDecisions(annual, [], decisionsOf(records, '2026'))).toEqual([]);
});

test('a question that was decided is not offered; a proposal is while it is open', () => {
  const policyBook = policyRecords([
    { op: 'put', kind: 'policy_gap', id: 'director', fields: { decidedOn: '2026-03-01' } },
    { op: 'add', kind: 'policy_proposal', id: anId(1), body: { title: 'Phones off in day rooms' } },
    {
      op: 'add',
      kind: 'policy_proposal',
      id: anId(2),
      body: { title: 'Set aside', state: 'rejected' },
    },
  ]);
  const offered = offeredDecisions(told(), policyBook, []).map(({ text }) => text);
  expect(offered).toHaveLength(3);
  expect(offered.join('\n')).toContain('Phones off in day rooms');
  expect(offered.join('\n')).not.toMatch(/Set aside|Name who investigates/);
});
