import type { CaseDetail } from '../../../../../../shared/domain/case-detail.ts';
import { only, undecided, without } from '../../../../../helpers/gap-cases.ts';
import { aFormalCase, formalIds, formalRecord } from '../../../../../helpers/whole-case.ts';

/** What cannot be missing alone, or is missing together with nothing that follows from it: the ids of all that is told. */
export const togetherRows: readonly [string, CaseDetail, readonly string[]][] = [
  ['nobody at all', without(aFormalCase(), 'people'), ['subject']],
  [
    'a decision that is not dated asks for nothing that follows it',
    only('outcome', { decidedOn: null, toldOn: null, rightOfAppeal: null }),
    ['decision'],
  ],
  [
    'confidentiality breached, and no clock',
    aFormalCase([
      formalRecord('referral', 'ico', { decision: null }),
      formalRecord('deadline', formalIds.deadline, {
        rule: 'promise',
        startedAt: null,
        promisedOn: '2026-08-01',
      }),
    ]),
    ['ico-clock', 'ico-decision'],
  ],
  [
    'nobody who is to decide, and nobody who decided',
    aFormalCase([
      formalRecord('person', formalIds.decider, { part: 'witness' }),
      formalRecord('outcome', 'outcome', { decisionMaker: '' }),
    ]),
    ['plan-decider', 'decision'],
  ],
  ['a decision nobody was told of', only('outcome', { toldOn: null }), ['told']],
  [
    'word that is overdue, and no decision yet',
    undecided(formalRecord('plan', 'plan', { promisedOn: '2026-07-10' })),
    ['overdue-word-2026-07-10', 'decision'],
  ],
];
