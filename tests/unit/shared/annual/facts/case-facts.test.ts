import { describe, expect, test } from 'vitest';
import { platformGroupOf } from '../../../../../shared/annual/facts/groups.ts';
import { commonPlatforms } from '../../../../../shared/domain/content-item.ts';
import type { AnyRecord } from '../../../../../shared/domain/records.ts';
import { factsOf } from '../../../../helpers/annual-facts.ts';
import { aCaseRecord, aRecord } from '../../../../helpers/records.ts';
import { anId } from '../../../../helpers/session.ts';

type Fields = Record<string, unknown>;

const stages = (...list: readonly (readonly [string, string])[]): AnyRecord =>
  aCaseRecord({
    broughtOn: '2026-03-02',
    stages: list.map(([stage, enteredOn]) => ({ stage, enteredOn })),
  });
const several = (kind: AnyRecord['kind'], bodies: readonly Fields[]): AnyRecord[] =>
  bodies.map((body, index) => aRecord(kind, anId(100 + index), body, index));
const subject = (fields: Fields): AnyRecord =>
  aRecord('person', anId(2), { part: 'subject', name: 'Ann Example', ...fields });

test('of a case that was only brought there is nothing but when and how', () => {
  expect(factsOf([])).toMatchObject({
    broughtIn: '2026-06',
    route: 'line_manager',
    handling: 'undecided',
    roleGroup: 'others',
    ...{ platforms: [], acts: [], heads: [], considerations: [], outcomes: [], missed: [] },
    days: { triage: null, investigating: null, hearing: null, decided: null, closed: null },
    appeal: 'none',
    ...{ breaches: [], rightsRequests: [], removals: [], lessons: [] },
  });
  expect(new Set(Object.values(factsOf([]).referrals))).toEqual(new Set(['undecided']));
});

test.each([
  ['employee', 'employees'],
  ['student', 'students'],
  ['volunteer', 'volunteers'],
  ['trustee', 'trustees'],
  ['agency_worker', 'agency_temporary'],
  ['temporary_staff', 'agency_temporary'],
  ['professional_connection', 'others'],
  [null, 'others'],
])('a subject who is %s is among the %s', (role, group) => {
  const witness = aRecord('person', anId(3), { part: 'witness', role: 'trustee' }, -1);
  expect(factsOf([witness, subject({ role })]).roleGroup).toBe(group);
});

describe('content', () => {
  test('each platform and each act counts once', () => {
    const facts = factsOf(
      several('content', [
        { platform: 'Facebook', act: 'liked' },
        { platform: 'facebook (closed group)', act: 'liked' },
        { platform: 'Mastodon', act: 'authored' },
        {},
      ]),
    );
    expect(facts).toMatchObject({ platforms: ['facebook', 'other'], acts: ['authored', 'liked'] });
  });

  test.each([
    ['Twitter', 'x'],
    [' X ', 'x'],
    ['Whats App', 'whatsapp'],
    ['Xing', 'other'],
    ['  ', null],
  ])('“%s” is %s', (typed, group) => {
    expect(platformGroupOf(typed)).toBe(group);
  });

  test('all platforms that are offered are told apart or another', () => {
    expect(commonPlatforms.map(platformGroupOf)).toEqual([
      ...['facebook', 'instagram', 'x', 'linkedin', 'whatsapp', 'tiktok', 'youtube'],
      ...['other', 'other', 'other', 'other'],
    ]);
  });

  test('requests to take it down, with the days they took', () => {
    const facts = factsOf(
      several('content', [
        { removalRequestedOn: '2026-07-01', removedOn: '2026-07-04' },
        { removalRequestedOn: '2026-07-01' },
        { removedOn: '2026-07-04' },
      ]),
    );
    expect(facts.removals).toEqual([
      { state: 'removed', days: 3 },
      { state: 'waiting', days: null },
    ]);
  });
});

describe('clauses', () => {
  const engaged = aRecord('consideration', 'confidentiality', {
    answer: 'yes',
    clauseIds: ['5.3(c)'],
  });
  const dismissed = aRecord('consideration', 'boundaries', { answer: 'no', clauseIds: ['5.4.2'] });

  test('are those of the allegations, those of no version together', () => {
    const allegations = several('allegation', [
      { clauseIds: ['5.4.2', '5.4.1'] },
      { clauseIds: ['5.4.1', '9.9', '9.8'] },
    ]);
    const facts = factsOf([...allegations, engaged]);
    expect(facts.heads).toEqual(['5.4.1', '5.4.2', 'other']);
  });

  test('without allegations, those of the considerations answered yes', () => {
    const facts = factsOf([engaged, dismissed]);
    expect(facts).toMatchObject({ heads: ['5.3(c)'], considerations: ['confidentiality'] });
  });
});

describe('handling', () => {
  test.each([
    ['investigate', 'formal'],
    ['informal', 'informal'],
    ['no_action', 'no_action'],
    ['refer_on', 'handed_on'],
    [null, 'undecided'],
  ])('decided as %s it is %s', (decision, handling) => {
    expect(factsOf([aRecord('triage', 'triage', { decision })]).handling).toBe(handling);
  });

  test('a case that is investigated without a decision at triage is formal', () => {
    const file = stages(['reported', '2026-03-02'], ['investigating', '2026-03-04']);
    expect(factsOf([file]).handling).toBe('formal');
  });
});

describe('stages', () => {
  const file = aCaseRecord({
    broughtOn: '2026-03-02',
    stages: [
      { stage: 'reported', enteredOn: '2026-03-02' },
      { stage: 'triage', enteredOn: '2026-03-03' },
      { stage: 'investigating', enteredOn: '2026-03-05' },
      { stage: 'triage', enteredOn: '2026-03-08' },
      { stage: 'hearing', enteredOn: '2026-04-01' },
      { stage: 'decided', enteredOn: '2026-04-11' },
      { stage: 'closed', enteredOn: '2026-05-01' },
    ],
    closing: { reason: 'formal_outcome', note: 'Told', closedOn: '2026-05-01' },
  });

  test('days count from the day it was brought to the first entry', () => {
    expect(factsOf([file])).toMatchObject({
      days: { triage: 1, investigating: 3, hearing: 30, decided: 40, closed: 60 },
    });
  });

  test('a decision is dated by itself', () => {
    const outcome = aRecord('outcome', 'outcome', { decidedOn: '2026-04-06' });
    expect(factsOf([file, outcome]).days.decided).toBe(35);
  });

  test('a case that is open again is not closed', () => {
    const again = stages(
      ['reported', '2026-03-02'],
      ['closed', '2026-03-04'],
      ['appeal', '2026-03-09'],
    );
    expect(factsOf([again])).toMatchObject({ days: { closed: null } });
  });
});

describe('outcomes', () => {
  const actions = ['first_warning', 'training', 'final_warning'];

  test('are none before a decision', () => {
    expect(factsOf([aRecord('outcome', 'outcome', { actions })]).outcomes).toEqual([]);
  });

  test('stand in groups, each once', () => {
    const outcome = aRecord('outcome', 'outcome', { actions, decidedOn: '2026-07-01' });
    expect(factsOf([outcome]).outcomes).toEqual(['training', 'warning']);
  });

  test('after an appeal, what applies instead', () => {
    const outcome = aRecord('outcome', 'outcome', { actions, decidedOn: '2026-07-01' });
    const lodged = { lodgedOn: '2026-07-05', actions: ['advice'] };
    const pending = aRecord('appeal', 'appeal', lodged);
    const upheld = aRecord('appeal', 'appeal', { ...lodged, outcome: 'upheld' });
    expect(factsOf([outcome, pending])).toMatchObject({
      appeal: 'undecided',
      outcomes: ['training', 'warning'],
    });
    expect(factsOf([outcome, upheld])).toMatchObject({ appeal: 'upheld', outcomes: ['advice'] });
  });
});

test('what bodies were told, and kinds of lessons', () => {
  const facts = factsOf([
    aRecord('referral', 'dbs', { decision: 'refer' }),
    aRecord('referral', 'charity_commission', { decision: 'not_refer' }),
    ...several('lesson', [{ kind: 'training' }, { kind: 'training' }, { kind: 'lesson' }]),
  ]);
  expect(facts.referrals).toMatchObject({
    dbs: 'referred',
    charity_commission: 'not_referred',
    police: 'undecided',
  });
  expect(facts.lessons).toEqual(['lesson', 'training']);
});

describe('deadlines', () => {
  const late = (body: Fields) => factsOf(several('deadline', [body])).missed;

  test('a promise kept in time, late, and not at all', () => {
    const promise = { rule: 'promise', promisedOn: '2026-07-10' };
    expect(late({ ...promise, metAt: '2026-07-10T20:00:00.000Z' })).toEqual([]);
    expect(late({ ...promise, metAt: '2026-07-11T09:00:00.000Z' })).toEqual(['promise']);
    expect(late(promise)).toEqual(['promise']);
    expect(late({ rule: 'promise', promisedOn: '2027-07-10' })).toEqual([]);
  });

  test('an action done late, or still open', () => {
    const missed = (body: Fields) => factsOf(several('action', [body])).missed;
    expect(missed({ dueOn: '2026-07-10', doneOn: '2026-07-10' })).toEqual([]);
    expect(missed({ dueOn: '2026-07-10', doneOn: '2026-07-11' })).toEqual(['action']);
    expect(missed({ dueOn: '2026-07-10' })).toEqual(['action']);
    expect(missed({ doneOn: '2026-07-10' })).toEqual([]);
  });

  test('a report is late when the hearing came after its day', () => {
    const plan = aRecord('plan', 'plan', { reportDueOn: '2026-04-01' });
    const heardOn = (day: string) =>
      factsOf([plan, stages(['reported', '2026-03-02'], ['hearing', day])]).missed;
    expect(heardOn('2026-04-01')).toEqual([]);
    expect(heardOn('2026-04-02')).toEqual(['report']);
    expect(factsOf([plan, stages(['reported', '2026-03-02'])]).missed).toEqual(['report']);
  });
});

describe('clocks of the law', () => {
  const breach = { rule: 'data_breach', startedAt: '2026-07-01T09:00:00.000Z' };
  const told = (deadlines: readonly Fields[], ico: Fields) =>
    factsOf([...several('deadline', deadlines), aRecord('referral', 'ico', ico)]).breaches;

  test.each([
    [{ decision: 'refer', referredOn: '2026-07-03' }, 'told_in_time'],
    [{ decision: 'refer', referredOn: '2026-07-05' }, 'told_late'],
    [{ decision: 'refer' }, 'undecided'],
    [{ decision: 'not_refer' }, 'not_told'],
    [{}, 'undecided'],
  ])('with %j a breach is %s', (ico, state) => {
    expect(told([breach], ico)).toEqual([state]);
  });

  test('on the last day it is the clock that tells', () => {
    const ico = { decision: 'refer', referredOn: '2026-07-04' };
    expect(told([{ ...breach, metAt: '2026-07-04T08:59:00.000Z' }], ico)).toEqual(['told_in_time']);
    expect(told([{ ...breach, metAt: '2026-07-04T09:01:00.000Z' }], ico)).toEqual(['told_late']);
  });

  test('each breach counts, and a decision without a clock counts once', () => {
    expect(told([breach, breach], { decision: 'not_refer' })).toEqual(['not_told', 'not_told']);
    expect(told([], { decision: 'not_refer' })).toEqual(['not_told']);
    expect(told([], { decision: 'refer', referredOn: '2026-07-04' })).toEqual(['undecided']);
    expect(told([], {})).toEqual([]);
  });

  // The 1st of August 2026 is a Saturday: the month ends on the Monday.
  test('rights requests in time, late and running', () => {
    const request = { rule: 'rights_request', startedOn: '2026-07-01' };
    const facts = factsOf(
      several('deadline', [
        { ...request, metAt: '2026-08-03T09:00:00.000Z' },
        { ...request, metAt: '2026-08-04T09:00:00.000Z' },
        { ...request, metAt: '2026-08-04T09:00:00.000Z', extendedByMonths: 1 },
        { ...request, startedOn: '2026-12-20' },
        request,
      ]),
    );
    expect(facts.rightsRequests).toEqual(['in_time', 'late', 'in_time', 'running', 'late']);
  });
});
