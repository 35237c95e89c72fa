import type { CaseDetail } from '../../../../../../shared/domain/case-detail.ts';
import { aFormalCase, caseOf, formalIds } from '../../../../../helpers/whole-case.ts';
import {
  formal,
  only,
  appeal,
  adoption,
  many,
  said,
  foundAllegation,
  type RuleCase,
} from '../../../../../helpers/gap-cases.ts';
import { aCaseRecord, aRecord } from '../../../../../helpers/records.ts';
import { anId } from '../../../../../helpers/session.ts';

/** A case settled informally, with what is said of its outcome. */
const informal = (outcome: Record<string, unknown>): CaseDetail => ({
  ...caseOf([
    aCaseRecord(),
    aRecord('person', anId(2), { part: 'subject', name: 'Ann', role: 'employee' }),
    aRecord('triage', 'triage', { decision: 'informal', decisionReasons: said }),
    aRecord('outcome', 'outcome', outcome),
  ]),
  exhibits: [],
});

/** One row for each thing that may be missing here. */
export const outcomeRows: readonly RuleCase[] = [
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
    'a warning given on appeal without an end',
    appeal({ actions: ['first_warning'] }),
    { id: 'appeal-warning-until', section: 'outcome', target: 'appeal' },
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
      id: `overdue-deadline-${formalIds.deadline}-2026-07-20T11:00:00.000Z`,
      before: 'now',
      text: 'Overdue: decide whether to tell the ICO',
      source: 'since Mon 20 Jul, 12:00; 72 hours, UK GDPR Article 33',
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
    {
      id: `overdue-action-${formalIds.action}-2026-07-19`,
      text: 'Action 1 is overdue',
      source: 'since Sun 19 Jul',
    },
  ],
  [
    'many actions that are overdue',
    aFormalCase(many('action', { what: 'Ring', dueOn: '2026-07-01' })),
    { id: 'overdue-action-many-4', text: '4 actions are overdue' },
  ],
  [
    'two actions that are overdue, in one line',
    aFormalCase(many('action', { what: 'Ring', dueOn: '2026-07-01' }).slice(0, 2)),
    { id: 'overdue-action-many-2', text: '2 actions are overdue' },
  ],
  [
    'a report that is overdue',
    only('plan', { reportDueOn: '2026-07-19' }),
    { id: 'overdue-report-2026-07-19', section: 'triage', target: 'plan' },
  ],
  ['what was agreed is not recorded', informal({}), { id: 'agreed', before: 'closing' }],
  [
    'a sanction without an investigation',
    informal({
      actions: ['first_warning'],
      warningUntil: '2027-01-01',
      decidedOn: '2026-07-03',
      toldOn: '2026-07-03',
      rightOfAppeal: 'no',
    }),
    { id: 'sanction-unheard', group: 'fairness' },
  ],
  ['a decision nobody was told of', only('outcome', { toldOn: null }), { id: 'told' }],
  [
    'many findings neither adopted nor rejected',
    aFormalCase(many('allegation', foundAllegation)),
    { id: 'adoption-many-4', text: '4 allegations: the findings are neither adopted nor rejected' },
  ],
];
