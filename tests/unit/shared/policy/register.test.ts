import { expect, test } from 'vitest';
import { considerationIds } from '../../../../shared/domain/consideration.ts';
import { considerationGuides, guideFor } from '../../../../shared/policy/guiding-questions.ts';
import {
  findClause,
  headsOf,
  inRegisterOrder,
  policyInForce,
  policyOf,
  reviewOverdueBy,
  shippedPolicy,
} from '../../../../shared/policy/register.ts';

const heads = [...'abcdefghij'].map((letter) => `5.3(${letter})`);

test('every clause of the policy has an entry, in its order', () => {
  expect(shippedPolicy.clauses.map((clause) => clause.id)).toEqual([
    ...['1', '2', '3', '4.1', '4.2', '5.1', '5.2', '5.3'],
    ...heads,
    ...['5.4.1', '5.4.2', '5.4.3', '5.5', 'Declaration', 'Review'],
  ]);
});

test('every clause says something', () => {
  for (const clause of shippedPolicy.clauses) {
    expect(clause.title.length, clause.id).toBeGreaterThan(3);
    expect(clause.text.length, clause.id).toBeGreaterThan(20);
    expect(findClause(shippedPolicy, clause.id)).toBe(clause);
  }
  expect(findClause(shippedPolicy, '5.3(k)')).toBeUndefined();
});

test('the questions that the policy leaves open are named', () => {
  expect(shippedPolicy.gaps.map(({ id }) => id)).toEqual(['director', 'trustees']);
});

test('there is a guide for each of the five considerations, in the order of clause 5.5', () => {
  expect(considerationGuides.map((guide) => guide.id)).toEqual(considerationIds);
  expect(considerationIds.map((id) => guideFor(id).id)).toEqual(considerationIds);
});

test.each(considerationGuides)('the guide of $id rests on clauses of the register', (guide) => {
  const cited = [...guide.clauseIds, ...guide.questions.map((question) => question.clauseId)];
  expect(cited.filter((id) => !findClause(shippedPolicy, id))).toEqual([]);
  expect(guide.questions.length).toBeGreaterThan(3);
  const ids = guide.questions.map((question) => question.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['2016-05-01', null],
  ['2016-05-02', { years: 0, months: 0 }],
  ['2016-05-31', { years: 0, months: 0 }],
  ['2016-06-01', { years: 0, months: 1 }],
  ['2017-04-30', { years: 0, months: 11 }],
  ['2017-05-01', { years: 1, months: 0 }],
  ['2026-11-22', { years: 10, months: 6 }],
])('on %s the review due on 2016-05-01 is overdue by %o', (today, overdue) => {
  expect(reviewOverdueBy(shippedPolicy, today)).toEqual(overdue);
});

const later = { ...shippedPolicy, id: '2027-02', reviewedOn: '2027-02-01' };

test.each([
  ['2015-04-30', null],
  ['2015-05-01', '2015-05'],
  ['2027-01-31', '2015-05'],
  ['2027-02-01', '2027-02'],
  ['2031-01-01', '2027-02'],
])('on %s the version in force is %s', (day, id) => {
  expect(policyInForce(day, [later, shippedPolicy])?.id ?? null).toBe(id);
});

test('a version that this library does not hold is taken for the one that ships', () => {
  expect(policyOf('2027-02', [shippedPolicy, later])).toBe(later);
  expect(policyOf('1999-01', [later])).toBe(shippedPolicy);
});

test('clauses are put in the order of the register, each once: numbers by their value, letters in the alphabet', () => {
  expect(
    inRegisterOrder(['5.10', '5.4.1', 'Review', '5.1', '5.3(j)', '5.4.1', '5.3', '5.3(b)']),
  ).toEqual([...['5.1', '5.3', '5.3(b)', '5.3(j)', '5.4.1', '5.10', 'Review']]);
});

test('the clauses of the version that ships are in that order', () => {
  const ids = shippedPolicy.clauses.map(({ id }) => id);
  expect(inRegisterOrder(ids.toReversed())).toEqual(ids);
});

test('an allegation rests on 5.1 to 5.4.3, with the heads of 5.3', () => {
  expect(headsOf(shippedPolicy).map(({ id }) => id)).toEqual([
    ...['5.1', '5.2', '5.3'],
    ...heads,
    ...['5.4.1', '5.4.2', '5.4.3'],
  ]);
});
