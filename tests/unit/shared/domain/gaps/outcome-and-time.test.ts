import { describe, expect, test } from 'vitest';
import type { CaseDetail } from '../../../../../shared/domain/case-detail.ts';
import { findGaps } from '../../../../../shared/domain/gaps.ts';
import type { AnyRecord } from '../../../../../shared/domain/records.ts';
import { aFormalCase, formalIds, formalRecord } from '../../../../helpers/whole-case.ts';
import { formal, only, appeal, adoption, many, testRules } from '../../../../helpers/gap-cases.ts';
import { aRecord } from '../../../../helpers/records.ts';
import { anId } from '../../../../helpers/session.ts';

testRules([
  ['no outcome', only('outcome', { actions: [] }), { id: 'outcome', before: 'closing' }],
  [
    'no name of who decided',
    only('outcome', { decisionMaker: ' ' }),
    { id: 'decision', before: 'closing' },
  ],
  [
    'a finding neither adopted nor rejected',
    adoption({ adoption: null, reasons: '' }),
    { id: `adoption-${formalIds.allegation}`, section: 'outcome' },
  ],
  [
    'a finding rejected without reasons',
    adoption({ adoption: 'not_adopted', reasons: ' ' }),
    { id: `adoption-reasons-${formalIds.allegation}` },
  ],
  [
    'a warning without an end',
    only('outcome', { warningUntil: null }),
    { id: 'warning-until', source: 'Acas Code, paragraph 21' },
  ],
  [
    'the right of appeal not stated',
    only('outcome', { rightOfAppeal: null }),
    { id: 'appeal-right', text: 'The right of appeal is not stated' },
  ],
  [
    'no last day to appeal',
    only('outcome', { appealBy: null }),
    { id: 'appeal-right', text: 'The last day to appeal is not stated' },
  ],
  [
    'an appeal without an outcome',
    appeal({ lodgedOn: '2026-07-21' }),
    { id: 'appeal-outcome', target: 'appeal' },
  ],
  [
    'an outcome of the appeal nobody was told of',
    appeal({ lodgedOn: '2026-07-21', outcome: 'dismissed' }),
    { id: 'appeal-told' },
  ],
  [
    'a deadline that is overdue',
    formal('deadline', formalIds.deadline, { startedAt: '2026-07-17T11:00:00.000Z' }),
    {
      id: `overdue-deadline-${formalIds.deadline}`,
      before: 'now',
      text: 'Overdue: Decide whether to tell the ICO',
      section: 'actions',
    },
  ],
  [
    'a clock without a beginning',
    formal('deadline', formalIds.deadline, { startedAt: null }),
    { id: `deadline-start-${formalIds.deadline}`, before: 'now' },
  ],
  [
    'a promise without a day',
    formal('deadline', formalIds.deadline, { rule: 'promise' }),
    { text: 'Promise: the promised day is not recorded' },
  ],
  [
    'an action that is overdue, without its words',
    formal('action', formalIds.action, { dueOn: '2026-07-19', what: 'Ring Ann Example' }),
    { id: `overdue-action-${formalIds.action}`, text: 'Action 1 is overdue' },
  ],
  [
    'many actions that are overdue',
    aFormalCase(many('action', { what: 'Ring', dueOn: '2026-07-01' })),
    { id: 'overdue-action-many', text: '4 actions are overdue' },
  ],
  [
    'a report that is overdue',
    only('plan', { reportDueOn: '2026-07-19' }),
    { id: 'overdue-report', section: 'triage', target: 'plan' },
  ],
]);

describe('delay is told', () => {
  const undecided = (...more: AnyRecord[]): CaseDetail =>
    aFormalCase([formalRecord('outcome', 'outcome', { toldOn: null, decidedOn: null }), ...more]);
  const tells = (detail: CaseDetail, now: string): boolean =>
    findGaps(detail, now).some(({ id, before }) => id === 'overdue-word' && before === 'now');
  const notice = (sentOn: string | null) =>
    aRecord('letter', anId(70), { kind: 'delay_notice', sentOn });

  test.each<[string, CaseDetail, string, boolean]>([
    ['on the 28th day', undecided(), '2026-07-24T12:00:00.000Z', false],
    ['on the day after', undecided(), '2026-07-25T12:00:00.000Z', true],
    ['after a notice', undecided(notice('2026-07-20')), '2026-07-25T12:00:00.000Z', false],
    ['28 days after the notice', undecided(notice('2026-07-20')), '2026-08-18T12:00:00.000Z', true],
    ['a notice that was only drafted', undecided(notice(null)), '2026-07-25T12:00:00.000Z', true],
    [
      'before the promised day',
      undecided(formalRecord('plan', 'plan', { promisedOn: '2026-08-10' })),
      '2026-07-25T12:00:00.000Z',
      false,
    ],
    [
      'after the promised day',
      undecided(formalRecord('plan', 'plan', { promisedOn: '2026-07-10' })),
      '2026-07-11T12:00:00.000Z',
      true,
    ],
    ['once the person knows', aFormalCase(), '2026-09-01T12:00:00.000Z', false],
  ])('%s', (_, detail, now, expected) => {
    expect(tells(detail, now)).toBe(expected);
  });
});
