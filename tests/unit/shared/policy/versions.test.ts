import { expect, test } from 'vitest';
import { applyBookEdits } from '../../../../shared/books/apply-book-edit.ts';
import type { BookEdit } from '../../../../shared/books/books.ts';
import { policyInForce } from '../../../../shared/policy/register.ts';
import { newestPolicy, policyVersions } from '../../../../shared/policy/versions.ts';
import { aPolicyVersion } from '../../../helpers/books.ts';
import { anId } from '../../../helpers/session.ts';

function versions(edits: readonly BookEdit[]) {
  return policyVersions(applyBookEdits('policy', [], edits).flatMap(({ after }) => after ?? []));
}

function aReview(body: Record<string, unknown>): BookEdit {
  const startedOn = '2026-07-01';
  return {
    op: 'add',
    kind: 'policy_review',
    id: anId(50),
    body: { startedOn, versionId: '2015-05', ...body },
  };
}

test('a draft is no version; an adopted one is in force from its day, and the one before it until then', () => {
  expect(versions([aPolicyVersion({})]).map(({ id }) => id)).toEqual(['2015-05']);
  const all = versions([aPolicyVersion({ adoptedOn: '2026-09-09' })]);
  expect(all.map(({ id }) => id)).toEqual(['2015-05', '2026-09']);
  expect(newestPolicy(all).id).toBe('2026-09');
  expect(policyInForce('2026-09-08', all)?.id).toBe('2015-05');
  expect(policyInForce('2026-09-09', all)?.id).toBe('2026-09');
});

test.each([
  [{ adoptedOn: '2026-09-09', nextReviewDue: '2027-03-01' }, '2027-03-01'],
  [{ adoptedOn: '2026-09-09' }, '2027-09-09'],
  [{ adoptedOn: '2028-02-29' }, '2029-02-28'],
])('a version says when its next review is due, a year later if nobody said: %o', (body, due) => {
  expect(newestPolicy(versions([aPolicyVersion(body)])).nextReviewDue).toBe(due);
});

test.each([
  [{ completedOn: '2026-07-20', result: 'unchanged' }, '2027-07-20'],
  [{ completedOn: '2026-07-20', result: 'unchanged', nextReviewDue: '2027-01-31' }, '2027-01-31'],
  [{ completedOn: '2026-07-20', result: 'new_version' }, '2027-07-20'],
  [{ completedOn: '2026-07-20' }, '2016-05-01'],
  [{ result: 'unchanged' }, '2016-05-01'],
  [{ completedOn: '2026-07-20', result: 'unchanged', versionId: 'other' }, '2016-05-01'],
])('only a completed review of the version moves the next one: %o', (body, due) => {
  expect(newestPolicy(versions([aReview(body)])).nextReviewDue).toBe(due);
});

test('the review completed last says when the next one is due, also if that is sooner than was said before', () => {
  const versionId = '2026-09';
  const version = aPolicyVersion({
    ...{ versionId, adoptedOn: '2026-09-09', nextReviewDue: '2028-09-09' },
  });
  const first = aReview({
    ...{ versionId, completedOn: '2026-12-01', result: 'unchanged', nextReviewDue: '2027-06-01' },
  });
  const second = {
    ...aReview({ versionId, completedOn: '2026-11-01', result: 'unchanged' }),
    id: anId(51),
  };
  expect(newestPolicy(versions([version, first, second])).nextReviewDue).toBe('2027-06-01');
});

const gapsOf = (edits: readonly BookEdit[]) =>
  versions(edits).map(({ id, gaps }) => [id, gaps.map((gap) => gap.id)]);

test('open questions go on from version to version until a clause closes them', () => {
  const adopted = (versionId: string, month: string, basedOn: string, body = {}, id = 1) =>
    aPolicyVersion({ versionId, basedOn, adoptedOn: `2026-${month}-01`, ...body }, anId(id));
  expect(
    gapsOf([
      adopted('a', '01', '2015-05', {}, 1),
      adopted('b', '02', 'a', { closedGaps: { director: '1', trustees: '9' } }, 2),
      adopted('c', '03', 'b', {}, 3),
      adopted('d', '04', 'c', { closedGaps: { trustees: '1' } }, 4),
    ]),
  ).toEqual([
    ['2015-05', ['director', 'trustees']],
    ['a', ['director', 'trustees']],
    // No clause 9 is in it: what it was said to close stays open.
    ['b', ['trustees']],
    ['c', ['trustees']],
    ['d', []],
  ]);
});
