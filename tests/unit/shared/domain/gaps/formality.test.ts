import { describe, expect, test } from 'vitest';
import type { CaseDetail } from '../../../../../shared/domain/case-detail.ts';
import { findGaps, unexplained } from '../../../../../shared/domain/gaps.ts';
import type { AnyRecord } from '../../../../../shared/domain/records.ts';
import { caseOf } from '../../../../helpers/whole-case.ts';
import { said, blank, only, NOW } from '../../../../helpers/gap-cases.ts';
import { aCaseRecord, aRecord } from '../../../../helpers/records.ts';
import { anId } from '../../../../helpers/session.ts';

describe('what is asked of a case depends on how formally it is worked', () => {
  const brought = aCaseRecord();
  const concern = aRecord('person', anId(2), { part: 'subject', name: 'Ann', role: 'employee' });
  const idsOf = (...records: AnyRecord[]): string[] =>
    findGaps({ ...caseOf([brought, concern, ...records]), exhibits: [] }, NOW).map(({ id }) => id);

  const settled = (decision: string) =>
    aRecord('triage', 'triage', { decision, decisionReasons: said });
  const outcome = (...actions: string[]) =>
    aRecord('outcome', 'outcome', { actions, decisionMaker: 'Joan', decidedOn: '2026-07-03' });

  test.each([
    ['informal', outcome('advice')],
    ['no_action', outcome()],
    ['refer_on', outcome()],
  ])('%s takes a decision and its reasons', (decision, decided) => {
    expect(idsOf(aRecord('triage', 'triage', { decision }), decided)).toEqual(['triage-reasons']);
    expect(idsOf(settled(decision), decided)).toEqual([]);
  });

  test('the informal route asks what was agreed, not what only a hearing could give', () => {
    const investigator = aRecord('person', anId(3), { part: 'investigator', name: 'Joan' });
    expect(idsOf(settled('informal'))).toEqual(['agreed']);
    expect(idsOf(settled('informal'), investigator, outcome('advice', 'training'))).toEqual([]);
  });

  test('a sanction by the informal route is told as unfair, and brings an appeal with it', () => {
    const warned = outcome('first_warning');
    expect(idsOf(settled('informal'), warned)).toEqual(
      expect.arrayContaining(['sanction-unheard', 'told', 'appeal-right']),
    );
  });

  test('a case that is not decided yet is asked for the decision and for the concern itself', () => {
    expect(idsOf()).toEqual(['nature', 'content', 'evidence', 'triage']);
  });

  test('an answer that somebody began is asked for in any case', () => {
    const begun = aRecord('consideration', 'boundaries', { answer: 'no' });
    expect(idsOf(begun)).toContain('boundaries-reasons');
    expect(idsOf(begun)).not.toContain('reputation-answer');
  });

  test('a light case is still asked for what its own records call for', () => {
    const light = settled('no_action');
    const suspended = aRecord('measure', anId(5), { kind: 'suspension', reasons: said });
    expect(idsOf(light, suspended)).toEqual([
      `measure-review-${anId(5)}`,
      `measure-told-${anId(5)}`,
    ]);
  });

  test('a case that goes beyond triage without a decision is formal', () => {
    const stages = [{ stage: 'investigating', enteredOn: '2026-07-01' }];
    const detail = caseOf([aCaseRecord({ stages }), concern]);
    expect(findGaps(detail, NOW).map(({ id }) => id)).toContain('plan-scope');
  });
});

test('a gap with a reason is explained', () => {
  const detail = only('plan', { inScope: blank });
  const gaps = findGaps(detail, NOW);
  const reason = (text: string): CaseDetail => ({
    ...detail,
    records: { ...detail.records, gapReasons: { 'plan-scope': { reason: text } } },
  });
  expect(unexplained(gaps, reason(' '))).toEqual(gaps);
  expect(unexplained(gaps, reason('Agreed by word of mouth.'))).toEqual([]);
});
