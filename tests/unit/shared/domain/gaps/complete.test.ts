import { expect, test } from 'vitest';
import type { CaseDetail } from '../../../../../shared/domain/case-detail.ts';
import { findGaps } from '../../../../../shared/domain/gaps.ts';
import { aFormalCase, formalIds, formalRecord } from '../../../../helpers/whole-case.ts';
import {
  said,
  blank,
  citing,
  formal,
  only,
  boundaries,
  meeting,
  hearing,
  statement,
  measure,
  appeal,
  adoption,
  NOW,
} from '../../../../helpers/gap-cases.ts';
import { anExhibit, aRecord } from '../../../../helpers/records.ts';
import { anId } from '../../../../helpers/session.ts';
import { togetherRows } from './rows/together.ts';

test('nothing is missing from a complete formal case', () => {
  expect(findGaps(aFormalCase(), NOW)).toEqual([]);
});

test.each(togetherRows)('%s', (_, detail, ids) => {
  expect(findGaps(detail, NOW).map(({ id }) => id)).toEqual(ids);
});

test.each<[string, CaseDetail]>([
  [
    'an exhibit with only a person who captured it',
    { ...aFormalCase(), exhibits: [anExhibit({ capturedBy: 'M. Khan' })] },
  ],
  ['a yes whose reasons cite an exhibit', boundaries({ exhibitIds: [], reasons: citing })],
  ['a no without an exhibit', boundaries({ answer: 'no', exhibitIds: [] })],
  [
    'no recommendation where none is wanted',
    aFormalCase([
      formalRecord('plan', 'plan', { recommendationWanted: 'no' }),
      formalRecord('outcome', 'outcome', { recommendation: null }),
    ]),
  ],
  [
    'a warning without an end that an appeal put training in the place of',
    aFormalCase([
      formalRecord('outcome', 'outcome', { warningUntil: null }),
      aRecord('appeal', 'appeal', { actions: ['training'] }),
    ]),
  ],
  [
    'evidence in favour that was found',
    aFormalCase([
      formalRecord('plan', 'plan', { soughtInFavour: blank }),
      formalRecord('allegation', formalIds.allegation, {
        points: [
          { id: anId(41), side: 'against', text: 'It was private', exhibitIds: [anId(900)] },
        ],
      }),
    ]),
  ],
  [
    'mitigation in each allegation',
    aFormalCase([
      formalRecord('narrative', 'narrative', { mitigation: blank }),
      formalRecord('allegation', formalIds.allegation, { mitigation: said }),
    ]),
  ],
  [
    'one person in two parts with a reason',
    aFormalCase([
      formalRecord('person', formalIds.investigator, { otherParts: ['decision_maker'] }),
      formalRecord('plan', 'plan', { sameRolesReason: 'Nobody else was there.' }),
    ]),
  ],
  [
    'a conflicted Director who handed it over',
    {
      ...aFormalCase(),
      ownPart: 'witness',
      handedTo: { name: 'Chair', at: NOW },
    },
  ],
  ['a measure that has ended', measure({ reviewOn: null, endedOn: '2026-07-10' })],
  [
    'a measure other than suspension that was not told',
    measure({ kind: 'supervision', toldOn: null }),
  ],
  ['a hearing that was cancelled', hearing({ state: 'cancelled', noticeGivenOn: null })],
  ['a witness meeting without a companion', meeting({ kind: 'witness', companion: {} })],
  ['disputed notes', meeting({ agreement: 'disputed' })],
  ['consent refused', statement({ consentToShare: 'no' })],
  [
    'an anonymous statement with its reason',
    statement({ isAnonymised: true, anonymisedReason: 'Fear' }),
  ],
  [
    'a finding rejected with reasons',
    adoption({ adoption: 'not_adopted', reasons: 'Not proved.' }),
  ],
  ['no right of appeal', only('outcome', { rightOfAppeal: 'no', appealBy: null })],
  ['an appeal that was withdrawn', appeal({ lodgedOn: '2026-07-21', outcome: 'withdrawn' })],
  [
    'a decision about the body in which the person is registered',
    aFormalCase([
      formalRecord('person', formalIds.subject, { professionalBody: 'NMC' }),
      aRecord('referral', 'nmc', { decision: 'not_refer' }),
    ]),
  ],
  [
    'a clock that was met late',
    formal('deadline', formalIds.deadline, {
      startedAt: '2026-07-10T11:00:00.000Z',
      metAt: '2026-07-19T11:00:00.000Z',
    }),
  ],
  [
    'an action done late',
    formal('action', formalIds.action, {
      dueOn: '2026-07-01',
      doneOn: '2026-07-19',
    }),
  ],
])('%s is complete', (_, detail) => {
  expect(findGaps(detail, NOW)).toEqual([]);
});
