import { expect, test } from 'vitest';
import {
  addDecision,
  exchangeDecisions,
  offeredDecisions,
} from '../../../../../renderer/features/annual/decision-edits.ts';
import { applyBookEdits } from '../../../../../shared/books/apply-book-edit.ts';
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

const decisionsOf = (records: readonly BookRecord[]) => entriesOf(records, 'board_decision');
const textsOf = (records: readonly BookRecord[]) =>
  decisionsOf(records).map(({ body }) => body.text);

function policyRecords(edits: BookEdit[]): BookRecord[] {
  return applyBookEdits('policy', [], edits).flatMap((change) => change.after ?? []);
}

const told = () => countAnnual(aSession(), '2026', '2026 draft').annual;

test('two decisions change places with all that is written in them', () => {
  const both = ['First', 'Second'].flatMap((text, index) =>
    addDecision('2026', anId(index + 1), { text, source: `Why ${text}` }),
  );
  const records = after([], both);
  const [one, other] = decisionsOf(records);
  if (!one || !other) throw new Error('two were added');
  const moved = after(records, exchangeDecisions(one, other));
  expect(textsOf(moved)).toEqual(['Second', 'First']);
  expect(decisionsOf(moved)[0]?.body.source).toBe('Why Second');
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
  expect(offeredDecisions(annual, [], decisionsOf(records))).toEqual([]);
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
