import { expect, test } from 'vitest';
import {
  adoptionProblems,
  clausesFrom,
  compareVersions,
} from '../../../../shared/policy/compare-versions.ts';
import { type Clause, shippedPolicy } from '../../../../shared/policy/register.ts';

const clause = (id: string, text = 'Words', predecessors = [id]): Clause => ({
  id,
  title: `Title ${id}`,
  text,
  predecessors,
  isHead: false,
});
const before = { clauses: [clause('1'), clause('2'), clause('3'), clause('4')] };
const said = (after: readonly Clause[], retired = {}) =>
  compareVersions(before, { clauses: after }, retired).map(({ is, before: old, after: next }) => [
    is,
    old.map(({ id }) => id).join('+'),
    next?.id ?? null,
  ]);

test('a version begun from another changes nothing', () => {
  const changes = compareVersions(shippedPolicy, { clauses: clausesFrom(shippedPolicy) });
  expect(new Set(changes.map(({ is }) => is))).toEqual(new Set(['kept']));
  expect(changes).toHaveLength(shippedPolicy.clauses.length);
});

test('clauses are kept, changed, renumbered, merged, added and dropped', () => {
  const after = [
    clause('1'),
    clause('2', 'Other words'),
    clause('3.1', 'Words', ['3', '4']),
    clause('9', 'Words', []),
  ];
  expect(said(after)).toEqual([
    ['kept', '1', '1'],
    ['changed', '2', '2'],
    ['merged', '3+4', '3.1'],
    ['added', '', '9'],
  ]);
  expect(said([clause('1'), clause('5', 'Words', ['2'])])).toEqual([
    ['kept', '1', '1'],
    ['changed', '2', '5'],
    ['retired', '3', null],
    ['retired', '4', null],
  ]);
});

test('a dropped clause says why', () => {
  const [gone] = compareVersions(before, { clauses: [] }, { 1: ' Law now says it. ' });
  expect(gone).toMatchObject({ is: 'retired', reason: 'Law now says it.' });
});

const sound = {
  clauses: before.clauses,
  retired: {},
  approvedBy: 'The Board',
  adoptedOn: '2026-09-09',
};
const old = { ...before, reviewedOn: '2015-05-01' };

test('a sound draft can be adopted', () => {
  expect(adoptionProblems(old, sound)).toEqual([]);
});

test.each([
  [{ clauses: [] }, 'It holds no clause.'],
  [{ clauses: [...before.clauses, clause('1')] }, 'Two clauses are called 1.'],
  [{ clauses: [...before.clauses, clause('5', ' ', [])] }, 'Clause 5 needs a title and words.'],
  [{ clauses: before.clauses.slice(1) }, 'Clause 1 is dropped without a reason.'],
  [{ approvedBy: ' ' }, 'Nobody is named who approved it.'],
  [{ adoptedOn: null }, 'The day from which it is in force is missing.'],
  [{ adoptedOn: '2015-05-01' }, 'It would be in force before the version it replaces.'],
])('%o keeps a draft from being adopted', (fields, problem) => {
  expect(adoptionProblems(old, { ...sound, ...fields })).toContain(problem);
});
