import { expect, test } from 'vitest';
import {
  addedClause,
  broughtBack,
  changedClause,
  clausesWith,
  closedBy,
  draftFrom,
  idProblem,
  openDraft,
  withoutClause,
  withReason,
} from '../../../../../renderer/features/policy/version-edits.ts';
import type { PolicyVersionRecord } from '../../../../../shared/books/policy-book.ts';
import { bookSchemas } from '../../../../../shared/books/books.ts';
import { adoptionProblems } from '../../../../../shared/policy/compare-versions.ts';
import { shippedPolicy } from '../../../../../shared/policy/register.ts';

function draft(takenIds: readonly string[] = []): PolicyVersionRecord {
  const body = draftFrom(shippedPolicy, '2026-11-22', takenIds);
  return bookSchemas.policy_version.parse(body);
}

const sound = { approvedBy: 'Board', adoptedOn: '2026-12-01' };

test('a draft begins with every clause as it is, and can be adopted as such', () => {
  const begun = draft();
  expect(begun).toMatchObject({
    versionId: '2026-11',
    title: 'Social Media Policy, November 2026',
    basedOn: '2015-05',
    adoptedOn: null,
  });
  expect(adoptionProblems(shippedPolicy, { ...begun, ...sound })).toEqual([]);
});

test('a second draft of a month is called otherwise', () => {
  expect(draft(['2026-11']).versionId).toBe('2026-11-2');
  expect(draft(['2026-11', '2026-11-2']).versionId).toBe('2026-11-3');
});

test('a new clause follows the one that is shown, under a number that is free and can be stored', () => {
  const begun = draft();
  const after = addedClause(begun, '5.3(a)');
  expect(begun.clauses.map(({ id }) => id)).not.toContain(after.id);
  const kept = bookSchemas.policy_version.parse({ ...begun, ...after.fields });
  expect(kept.clauses.at(-1)).toMatchObject({ id: after.id, predecessors: [], isHead: false });
  expect(addedClause({ clauses: [] }, '5.3(b)').id).toBe('5.3(c)');
  expect(addedClause({ clauses: [] }, '5').id).toBe('6');
  expect(addedClause({ clauses: [] }, 'Review').id).toBe('new');
});

test('a dropped clause asks for a reason; brought back it is as it was', () => {
  const begun = draft();
  const [first] = shippedPolicy.clauses;
  if (!first) throw new Error('the shipped version holds clauses');
  const dropped = { ...begun, ...withoutClause(begun, first.id), ...sound };
  expect(adoptionProblems(shippedPolicy, dropped)).toHaveLength(1);
  const said = { ...dropped, ...withReason(dropped, first.id, 'Said elsewhere') };
  expect(adoptionProblems(shippedPolicy, said)).toEqual([]);
  const back = broughtBack(said, first);
  const whole = { ...said, ...back.fields };
  expect(back.id).toBe(first.id);
  expect(whole.retired).toEqual({});
  expect(whole.clauses.find(({ id }) => id === first.id)).toMatchObject({
    text: first.text,
    predecessors: [first.id],
  });
});

test('only the clause that is meant changes', () => {
  const begun = draft();
  const { clauses = [] } = changedClause(begun, '2', { title: 'At all times' });
  expect(clauses.find(({ id }) => id === '2')?.title).toBe('At all times');
  expect(clauses.filter(({ id }) => id !== '2')).toEqual(
    begun.clauses.filter(({ id }) => id !== '2'),
  );
});

test.each([
  ['5.9(a)', null],
  ['2', null],
  ['1', 'Another clause is called that'],
  ['', 'Letters, digits, full stops and brackets, such as 5.3(a)'],
  ['5 3', 'Letters, digits, full stops and brackets, such as 5.3(a)'],
])('clause 2 called “%s”: %s', (id, problem) => {
  expect(idProblem(draft(), '2', id)).toBe(problem);
});

test('clauses are found by number, title and words, whatever their case', () => {
  const { clauses } = shippedPolicy;
  expect(clausesWith(clauses, '').length).toBe(clauses.length);
  expect(clausesWith(clauses, '§ 2').map(({ id }) => id)).toContain('2');
  expect(clausesWith(clauses, 'CONSTRUCTIVE criticism').map(({ id }) => id)).toContain('2');
  expect(clausesWith(clauses, 'zebra')).toEqual([]);
});

test('what closes an open question goes by the number of its clause, and with it', () => {
  const begun = draft();
  const closed = { ...begun, ...closedBy(begun, 'director', '4.1') };
  expect(closed.closedGaps).toEqual({ director: '4.1' });
  expect(changedClause(closed, '4.1', { id: '4.5' }).closedGaps).toEqual({ director: '4.5' });
  expect(changedClause(closed, '4.1', { title: 'The Chair' })).not.toHaveProperty('closedGaps');
  expect(withoutClause(closed, '4.1').closedGaps).toEqual({});
  expect(withoutClause(closed, '4.2').closedGaps).toEqual({ director: '4.1' });
  expect(closedBy(closed, 'director', null).closedGaps).toEqual({});
});

test('the draft is the version that was not adopted', () => {
  const open = { id: 'b', body: draft() };
  const adopted = { id: 'a', body: { ...draft(), adoptedOn: '2026-01-01' } };
  expect(openDraft([adopted, open])).toBe(open);
  expect(openDraft([adopted])).toBeNull();
});
