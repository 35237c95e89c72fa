import { expect, test } from 'vitest';
import type { CaseDetail } from '../../../../../shared/domain/case-detail.ts';
import { findGaps, unexplained } from '../../../../../shared/domain/gaps.ts';
import { NOW, undecided } from '../../../../helpers/gap-cases.ts';
import { aFormalCase, formalIds, formalRecord } from '../../../../helpers/whole-case.ts';
import { aRecord } from '../../../../helpers/records.ts';
import { anId } from '../../../../helpers/session.ts';

/** What is unexplained in `later`, when everything missing from `before` was given a reason. */
function leftOf(before: CaseDetail, later: CaseDetail, now = NOW): string[] {
  const gaps = findGaps(before, NOW);
  expect(gaps).not.toEqual([]);
  const gapReasons = Object.fromEntries(gaps.map(({ id }) => [id, { reason: 'Known' }]));
  const detail = { ...later, records: { ...later.records, gapReasons } };
  return unexplained(findGaps(detail, now), detail).map(({ text }) => text);
}

const review = (reviewOn: string): CaseDetail =>
  aFormalCase([formalRecord('measure', formalIds.measure, { reviewOn })]);
const meetings = (count: number): CaseDetail =>
  aFormalCase(
    Array.from({ length: count }, (_, index) =>
      aRecord('meeting', anId(800 + index), { kind: 'witness', state: 'held' }),
    ),
  );
const promised = formalRecord('plan', 'plan', { promisedOn: '2026-07-10' });

test('a reason stays with what it was given for', () => {
  expect(leftOf(review('2026-07-01'), review('2026-07-01'))).toEqual([]);
  expect(leftOf(meetings(4), meetings(4))).toEqual([]);
});

test('a reason for one late review does not stand for the next', () => {
  expect(leftOf(review('2026-07-01'), review('2026-07-10'))).toEqual([
    'Overdue: review of suspension on full pay',
  ]);
});

test('a reason for four of a kind does not stand for five', () => {
  expect(leftOf(meetings(4), meetings(5))).toEqual([
    '5 meetings: the notes are neither agreed nor disputed',
  ]);
});

test('a reason for one delay that was not told does not stand for the next', () => {
  const told = aRecord('letter', anId(70), { kind: 'delay_notice', sentOn: '2026-07-21' });
  const [first, second] = [undecided(promised), undecided(promised, told)];
  const late = leftOf(first, second, '2026-08-20T12:00:00.000Z');
  expect(late).toContain('Overdue: tell the person why it is taking longer');
});
