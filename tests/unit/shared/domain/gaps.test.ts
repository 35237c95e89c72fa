import { describe, expect, test } from 'vitest';
import type { CaseDetail } from '../../../../shared/domain/case-detail.ts';
import { findGaps, unexplained, type Gap } from '../../../../shared/domain/gaps.ts';
import type { AnyRecord } from '../../../../shared/domain/records.ts';
import {
  emptyRichText,
  richTextFromPlain,
  type RichText,
} from '../../../../shared/domain/rich-text.ts';
import { aFormalCase, caseOf, formalIds, formalRecord } from '../../../helpers/formal-case.ts';
import { aCaseRecord, anExhibit, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const NOW = '2026-07-20T12:00:00.000Z';

type Fields = Record<string, unknown>;
const said = richTextFromPlain('Said so.');
const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
const citing: RichText = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'exhibitRef', attrs: { exhibitId: anId(900) } }] },
  ],
};

/** The formal case with fields of one of its records changed. */
const formal = (kind: AnyRecord['kind'], id: string, fields: Fields): CaseDetail =>
  aFormalCase([formalRecord(kind, id, fields)]);
const only = (kind: 'triage' | 'plan' | 'narrative' | 'outcome' | 'case', fields: Fields) =>
  formal(kind, kind, fields);
const boundaries = (fields: Fields) => formal('consideration', 'boundaries', fields);
const allegation = (fields: Fields) => formal('allegation', formalIds.allegation, fields);
const meeting = (fields: Fields) => formal('meeting', formalIds.meeting, fields);
const hearing = (fields: Fields) => formal('meeting', formalIds.hearing, fields);
const statement = (fields: Fields) => formal('statement', formalIds.statement, fields);
const measure = (fields: Fields) => formal('measure', formalIds.measure, fields);
const subject = (fields: Fields) => formal('person', formalIds.subject, fields);
const appeal = (fields: Fields) => aFormalCase([aRecord('appeal', 'appeal', fields)]);
const adoption = (fields: Fields) =>
  only('outcome', { adoptions: { [formalIds.allegation]: fields } });
const withExhibits = (count: number): CaseDetail => ({
  ...aFormalCase(),
  exhibits: Array.from({ length: count }, (_, index) => anExhibit({}, 900 + index)),
});
const without = (detail: CaseDetail, list: 'people' | 'content' | 'allegations'): CaseDetail => ({
  ...detail,
  records: { ...detail.records, [list]: [] },
});
const many = (kind: AnyRecord['kind'], body: Fields): AnyRecord[] =>
  [50, 51, 52, 53].map((count, index) => aRecord(kind, anId(count), body, index + 5));

test('nothing is missing from a complete formal case', () => {
  expect(findGaps(aFormalCase(), NOW)).toEqual([]);
});

/** Each rule: what is missing, the case it is missing from, and the one gap that tells it. */
const rules: readonly (readonly [string, CaseDetail, Partial<Gap>])[] = [
  // The record
  ['no decision at triage', only('triage', { decision: null }), { id: 'triage', before: 'report' }],
  [
    'a decision at triage without reasons',
    only('triage', { decisionReasons: blank }),
    { id: 'triage-reasons', before: 'closing', section: 'triage' },
  ],
  ['a subject without a name', subject({ name: ' ' }), { id: 'subject', section: 'overview' }],
  ['a subject without a role', subject({ role: null }), { id: 'role', source: 'clause 3' }],
  ['no nature', only('case', { nature: blank }), { id: 'nature', source: 'clause 5.5' }],
  ['no extent', only('case', { extent: emptyRichText }), { id: 'nature', source: 'clause 5.5' }],
  ['no content', without(aFormalCase(), 'content'), { id: 'content', section: 'content' }],
  [
    'content without an exhibit',
    formal('content', formalIds.content, { exhibitIds: [] }),
    { id: `content-exhibit-${formalIds.content}`, target: formalIds.content, before: 'report' },
  ],
  [
    'content not checked for being live',
    formal('content', formalIds.content, { stillLive: null }),
    { id: `content-live-${formalIds.content}`, before: 'closing' },
  ],
  [
    'many content items not checked',
    aFormalCase(many('content', { exhibitIds: [anId(900)] })),
    { id: 'content-live-many', text: '4 content items: still live is not answered' },
  ],
  ['no exhibit', { ...aFormalCase(), exhibits: [] }, { id: 'evidence', section: 'evidence' }],
  [
    'an exhibit without a source',
    withExhibits(1),
    { id: `exhibit-source-${anId(900)}`, before: 'closing' },
  ],
  [
    'many exhibits without a source, told in one line',
    withExhibits(4),
    { id: 'exhibit-source-many', text: '4 exhibits: nobody is recorded as their source' },
  ],
  [
    'a consideration without an answer',
    boundaries({ answer: null }),
    { id: 'boundaries-answer', target: 'boundaries' },
  ],
  ['a consideration without reasons', boundaries({ reasons: blank }), { id: 'boundaries-reasons' }],
  [
    'a yes without an exhibit',
    boundaries({ exhibitIds: [] }),
    { id: 'boundaries-exhibit', section: 'considerations' },
  ],
  ['a plan without scope', only('plan', { inScope: blank }), { id: 'plan-scope', target: 'plan' }],
  [
    'no terms of reference',
    only('narrative', { termsOfReference: blank }),
    { id: 'plan-terms', section: 'report', target: 'termsOfReference' },
  ],
  ['no recommendation', only('outcome', { recommendation: null }), { id: 'recommendation' }],
  [
    'a recommendation without reasons',
    only('outcome', { recommendationReasons: blank }),
    { id: 'recommendation-reasons' },
  ],
  // Allegations
  [
    'an allegation without heads',
    allegation({ clauseIds: [] }),
    { id: `allegation-heads-${formalIds.allegation}`, target: formalIds.allegation },
  ],
  [
    'an allegation without an exhibit',
    allegation({ points: [] }),
    { id: `allegation-exhibit-${formalIds.allegation}`, section: 'allegations' },
  ],
  [
    'an allegation without a response',
    allegation({ response: blank }),
    { id: `allegation-response-${formalIds.allegation}`, group: 'fairness' },
  ],
  [
    'an allegation without a finding',
    allegation({ finding: null, balance: null }),
    { id: `allegation-finding-${formalIds.allegation}`, text: 'Allegation 1: no finding yet' },
  ],
  [
    'a contested allegation that is not balanced',
    allegation({ balance: null }),
    { id: `allegation-balance-${formalIds.allegation}` },
  ],
  [
    'a finding without reasoning',
    allegation({ reasoning: blank }),
    { id: `allegation-reasoning-${formalIds.allegation}` },
  ],
  [
    'no check for a conflict once something is found',
    only('triage', { conflict: null }),
    { id: 'check-conflict', before: 'now', section: 'triage', target: 'conflict' },
  ],
  [
    'no check for a protected disclosure',
    only('triage', { protectedDisclosure: null }),
    { id: 'check-protectedDisclosure', before: 'now' },
  ],
  [
    'no check for constructive criticism',
    only('triage', { constructiveCriticism: null }),
    { id: 'check-constructiveCriticism', source: 'clause 2' },
  ],
  // Fairness
  ['no evidence sought in favour', only('plan', { soughtInFavour: blank }), { id: 'favour' }],
  [
    'no response to a case without allegations',
    without(only('narrative', { response: blank }), 'allegations'),
    { id: 'response', section: 'report', target: 'response' },
  ],
  ['no mitigation', only('narrative', { mitigation: blank }), { id: 'mitigation' }],
  [
    'who investigated decides',
    formal('person', formalIds.investigator, { otherParts: ['decision_maker'] }),
    { id: 'same-roles', before: 'report', source: 'Acas Code, paragraphs 6 and 27' },
  ],
  [
    'two records of one name investigate and decide',
    formal('person', formalIds.investigator, { name: ' JOAN  chair ' }),
    { id: 'same-roles' },
  ],
  [
    'two records of one human being investigate and decide',
    aFormalCase([
      formalRecord('person', formalIds.investigator, { name: 'J. Chair', identityId: anId(99) }),
      formalRecord('person', formalIds.decider, { identityId: anId(99) }),
    ]),
    { id: 'same-roles' },
  ],
  ['who decided hears the appeal', appeal({ heardBy: 'Joan Chair' }), { id: 'same-roles' }],
  [
    'the Director has a part',
    { ...aFormalCase(), ownPart: 'witness' },
    { id: 'director', before: 'now', source: 'clause 4.1' },
  ],
  [
    'a protected name in a text',
    {
      ...aFormalCase(),
      namesInTexts: [{ kind: 'letter', id: anId(60), personId: anId(61), alias: 'Service user A' }],
    },
    {
      id: `name-letter-${anId(60)}-${anId(61)}`,
      before: 'report',
      section: 'letters',
      target: anId(60),
      text: 'A text holds the name of Service user A',
    },
  ],
  [
    'protected names in many texts',
    {
      ...aFormalCase(),
      namesInTexts: [1, 2, 3, 4].map((count) => ({
        kind: 'content' as const,
        id: anId(count),
        personId: anId(61),
        alias: 'Carer A',
      })),
    },
    { id: 'name-many', text: 'Names of protected people stand in 4 texts' },
  ],
  // Measures
  [
    'a measure without reasons',
    measure({ reasons: blank }),
    { id: `measure-reasons-${formalIds.measure}`, section: 'triage' },
  ],
  [
    'a measure without a review',
    measure({ reviewOn: null }),
    { id: `measure-review-${formalIds.measure}`, before: 'now' },
  ],
  [
    'a suspended person who was not told',
    measure({ toldOn: null }),
    { id: `measure-told-${formalIds.measure}`, before: 'now', source: 'Acas Code, paragraph 8' },
  ],
  [
    'a review that is overdue',
    measure({ reviewOn: '2026-07-19' }),
    { id: `overdue-review-${formalIds.measure}`, before: 'now', group: 'time' },
  ],
  // Meetings
  [
    'no companion offered at an investigation meeting',
    meeting({ companion: { offered: 'no' } }),
    {
      id: `meeting-companion-${formalIds.meeting}`,
      text: 'Meeting 1: a companion is not recorded as offered',
      source: 'Acas Code, paragraph 7',
    },
  ],
  [
    'the right to a companion not stated before a hearing',
    hearing({ companion: { offered: null } }),
    {
      id: `meeting-companion-${formalIds.hearing}`,
      before: 'now',
      source: 'Employment Relations Act 1999, section 10',
    },
  ],
  [
    'a hearing without notice',
    hearing({ noticeGivenOn: null }),
    {
      id: `meeting-notice-${formalIds.hearing}`,
      text: 'Meeting 2: no notice in writing is recorded',
    },
  ],
  [
    'notes that nobody agreed or disputed',
    meeting({ agreement: 'awaited' }),
    { id: `meeting-notes-${formalIds.meeting}`, before: 'report' },
  ],
  [
    'notes of many meetings',
    aFormalCase(many('meeting', { kind: 'witness', state: 'held' })),
    { id: 'meeting-notes-many', text: '4 meetings: the notes are neither agreed nor disputed' },
  ],
  [
    'a planned meeting whose time is past',
    hearing({ startsAt: { local: '2026-07-18T10:00', timeZone: 'Europe/London' } }),
    {
      id: `overdue-meeting-${formalIds.hearing}`,
      text: 'Meeting 2: its time is past; say whether it was held',
    },
  ],
  [
    'a statement without consent recorded',
    statement({ consentToShare: null }),
    { id: `statement-consent-${formalIds.statement}` },
  ],
  [
    'an anonymous statement without a reason',
    statement({ isAnonymised: true }),
    {
      id: `statement-anonymous-${formalIds.statement}`,
      text: 'Statement 1: anonymous, without a reason',
    },
  ],
  // Referrals
  [
    'confidentiality breached without a decision about the ICO',
    formal('referral', 'ico', { decision: null }),
    { id: 'ico-decision', before: 'now', section: 'referrals', target: 'ico' },
  ],
  [
    'a head of 5.4.1 without a decision about safeguarding',
    formal('referral', 'safeguarding', { decision: null }),
    { id: 'safeguarding', before: 'now', source: 'clause 5.4.1' },
  ],
  [
    'a registered person, and no decision about the body',
    subject({ professionalBody: 'Social Work England' }),
    { id: 'professional-social_work_england', target: 'social_work_england', before: 'closing' },
  ],
  [
    'a person registered elsewhere, and no decision about it',
    subject({ professionalBody: 'BACP' }),
    { id: 'professional-other' },
  ],
  // The decision
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
  // Time
  [
    'a deadline that is overdue',
    formal('deadline', formalIds.deadline, { startedAt: '2026-07-17T11:00:00.000Z' }),
    {
      id: `overdue-deadline-${formalIds.deadline}`,
      before: 'now',
      text: 'Overdue: Decide whether to tell the Information Commissioner',
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
];

test.each(rules)('%s is the one thing missing', (_, detail, expected) => {
  expect(findGaps(detail, NOW)).toEqual([expect.objectContaining(expected)]);
});

test('no two rules tell the same thing under one name', () => {
  const ids = rules.map(([, , { id }]) => id).filter((id) => id !== undefined);
  const shared = ['nature', 'same-roles', 'appeal-right'];
  const apart = ids.filter((id) => !shared.includes(id));
  expect(new Set(apart).size).toBe(apart.length);
});

test.each(rules)('%s is told without a name', (_, detail) => {
  for (const { text } of findGaps(detail, NOW)) {
    expect(text).not.toMatch(/Ann|Example|Helen|Marsh|Joan|Chair/u);
  }
});

test.each<[string, CaseDetail, readonly string[]]>([
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
])('%s', (_, detail, ids) => {
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

describe('what is asked of a case depends on how formally it is worked', () => {
  const brought = aCaseRecord();
  const concern = aRecord('person', anId(2), { part: 'subject', name: 'Ann', role: 'employee' });
  const idsOf = (...records: AnyRecord[]): string[] =>
    findGaps({ ...caseOf([brought, concern, ...records]), exhibits: [] }, NOW).map(({ id }) => id);

  test.each(['informal', 'no_action', 'refer_on'])(
    '%s takes a decision and its reasons',
    (decision) => {
      expect(idsOf(aRecord('triage', 'triage', { decision }))).toEqual(['triage-reasons']);
      expect(idsOf(aRecord('triage', 'triage', { decision, decisionReasons: said }))).toEqual([]);
    },
  );

  test('a case that is not decided yet is asked for the decision and for the concern itself', () => {
    expect(idsOf()).toEqual(['triage', 'nature', 'content', 'evidence']);
  });

  test('an answer that somebody began is asked for in any case', () => {
    const begun = aRecord('consideration', 'boundaries', { answer: 'no' });
    expect(idsOf(begun)).toContain('boundaries-reasons');
    expect(idsOf(begun)).not.toContain('reputation-answer');
  });

  test('a light case is still asked for what its own records call for', () => {
    const light = aRecord('triage', 'triage', { decision: 'informal', decisionReasons: said });
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
