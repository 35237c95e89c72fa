import { expect, test } from 'vitest';
import {
  decided,
  lastReviewOf,
  lessonsLeft,
  openReview,
  proposalFrom,
  reviewOf,
  yearAfter,
} from '../../../../../renderer/features/policy/review-edits.ts';
import { bookSchemas, type BookRecord } from '../../../../../shared/books/books.ts';
import { applyBookEdits } from '../../../../../shared/books/apply-book-edit.ts';
import { completingEdits } from '../../../../../shared/policy/review-records.ts';
import { shippedPolicy } from '../../../../../shared/policy/register.ts';
import { policyVersions } from '../../../../../shared/policy/versions.ts';

const lesson = {
  caseId: '0b7f9f2e-58a1-4a53-8c1d-0d8f5a1f0a01',
  lessonId: '0b7f9f2e-58a1-4a53-8c1d-0d8f5a1f0a02',
  reference: 'SM-2026-001',
  text: 'Say which groups count as public.\nMembers did not know.',
  kind: 'policy_change' as const,
  clauseIds: ['1', '5.3(a)'],
};

test('a lesson becomes a proposal with its words, clauses and origin, and is not offered again', () => {
  const body = bookSchemas.policy_proposal.parse(proposalFrom(lesson));
  expect(body).toMatchObject({
    title: 'Say which groups count as public.',
    text: lesson.text,
    source: 'lesson',
    clauseIds: ['1', '5.3(a)'],
    state: 'open',
  });
  expect(lessonsLeft([lesson], [])).toEqual([lesson]);
  expect(lessonsLeft([lesson], [{ id: 'p', body }])).toEqual([]);
});

test('a long first line is cut and a lesson without words is not offered', () => {
  expect(proposalFrom({ ...lesson, text: 'x'.repeat(5_000) }).title).toHaveLength(120);
  expect(lessonsLeft([{ ...lesson, text: '  ' }], [])).toEqual([]);
});

test('a review that leaves the policy as it is moves the next one a year on', () => {
  const id = '0b7f9f2e-58a1-4a53-8c1d-0d8f5a1f0a03';
  const body = bookSchemas.policy_review.parse(reviewOf(shippedPolicy, '2026-11-22'));
  const begun: BookRecord = { kind: 'policy_review', id, position: 0, body };
  expect(openReview([begun])?.id).toBe(id);
  const completedOn = '2026-12-01';
  const edits = completingEdits([begun], id, {
    ...{ startedOn: body.startedOn, completedOn, nextReviewDue: yearAfter(completedOn) },
    result: 'unchanged',
  });
  const [change] = applyBookEdits('policy', [begun], edits);
  const after = change?.after;
  if (after?.kind !== 'policy_review') throw new Error('the review is still there');
  expect(openReview([after])).toBeNull();
  expect(policyVersions([after]).at(-1)?.nextReviewDue).toBe('2027-12-01');
  expect(lastReviewOf(shippedPolicy, null, [after])).toBe(completedOn);
  expect(lastReviewOf({ ...shippedPolicy, id: 'other' }, null, [after])).toBe('2015-05-01');
});

test('a year after the leap day is the last of February', () => {
  expect(yearAfter('2028-02-29')).toBe('2029-02-28');
});

test('a decision has its day; one taken back has none', () => {
  expect(decided('rejected', '2026-11-22')).toEqual({
    state: 'rejected',
    decidedOn: '2026-11-22',
  });
  expect(decided('open', '2026-11-22')).toEqual({ state: 'open', decidedOn: null });
});
