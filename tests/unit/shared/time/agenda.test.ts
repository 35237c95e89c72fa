import { describe, expect, test } from 'vitest';
import { sortRecords, type CaseRecords } from '../../../../shared/domain/records.ts';
import { agendaOf } from '../../../../shared/time/agenda.ts';
import { isOverdue, timeLeft } from '../../../../shared/time/time-left.ts';
import { aCaseRecord, aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

const NOW = '2026-07-15T11:00:00.000Z';

type Body = Record<string, unknown>;

/** A case at triage, which has no dates of its own, with one more record. */
function withOne(
  kind: Parameters<typeof aRecord>[0],
  body: Body,
  file: Body = {},
  id: string = anId(5),
): CaseRecords {
  const isOnlyOne = ['plan', 'outcome', 'appeal', 'triage'].includes(kind);
  return sortRecords([aCaseRecord(file), aRecord(kind, isOnlyOne ? kind : id, body)]);
}

const investigating = {
  stages: [
    { stage: 'reported', enteredOn: '2026-06-26' },
    { stage: 'investigating', enteredOn: '2026-07-01' },
  ],
};
const decided = {
  stages: [...investigating.stages, { stage: 'decided', enteredOn: '2026-07-10' }],
};
const local = (at: string) => ({ local: at, timeZone: 'Europe/London' });

test.each<[string, CaseRecords, Record<string, unknown>]>([
  [
    'a data breach',
    withOne('deadline', { rule: 'data_breach', startedAt: '2026-07-13T08:40:00.000Z' }),
    {
      kind: 'deadline',
      what: 'Decide whether to tell the ICO',
      due: '2026-07-16T08:40:00.000Z',
      section: 'actions',
      target: anId(5),
    },
  ],
  [
    'a request, in the words somebody gave it',
    withOne('deadline', { rule: 'rights_request', what: 'Reply', startedOn: '2026-06-20' }),
    { what: 'Reply', publicWhat: 'Answer the rights request', due: '2026-07-20' },
  ],
  [
    'an action',
    withOne('action', { what: 'Ring Ann', dueOn: '2026-07-16' }),
    { kind: 'action', what: 'Ring Ann', publicWhat: 'Action due', due: '2026-07-16' },
  ],
  [
    'a review of a measure',
    withOne('measure', { kind: 'account_access', what: 'Ann’s login', reviewOn: '2026-07-17' }),
    { kind: 'review', what: 'Review: account access withdrawn' },
  ],
  [
    'a planned meeting',
    withOne('meeting', { kind: 'hearing', startsAt: local('2026-07-16T14:00') }),
    { kind: 'meeting', what: 'Hearing', due: '2026-07-16T13:00:00.000Z', section: 'meetings' },
  ],
  [
    'a meeting without a time of day',
    withOne('meeting', { kind: 'witness', startsAt: local('2026-07-16') }),
    { due: '2026-07-16', what: 'Witness meeting' },
  ],
  [
    'the report',
    withOne('plan', { reportDueOn: '2026-07-30' }),
    { id: 'report', kind: 'deadline', due: '2026-07-30', section: 'triage', target: 'plan' },
  ],
  [
    'the last day to appeal',
    withOne('outcome', { rightOfAppeal: 'yes', appealBy: '2026-07-15' }, decided),
    { kind: 'appeal', due: '2026-07-15', section: 'outcome' },
  ],
  [
    'word that was promised',
    withOne('plan', { promisedOn: '2026-07-20' }, investigating),
    { kind: 'promise', what: 'Tell the person how far it has come', due: '2026-07-20' },
  ],
  [
    'word of the delay, 28 days after the concern was brought',
    withOne('lesson', {}, investigating),
    { kind: 'promise', what: 'Tell the person why it is taking longer', due: '2026-07-24' },
  ],
  [
    'word of the delay, 28 days after it was told last',
    withOne('letter', { kind: 'delay_notice', sentOn: '2026-07-10' }, investigating),
    { kind: 'promise', due: '2026-08-07' },
  ],
  [
    'a promise that was kept with a letter gives way to the next 28 days',
    sortRecords([
      aCaseRecord(investigating),
      aRecord('plan', 'plan', { promisedOn: '2026-07-10' }),
      aRecord('letter', anId(6), { kind: 'delay_notice', sentOn: '2026-07-10' }),
    ]),
    { what: 'Tell the person why it is taking longer', due: '2026-08-07' },
  ],
])('%s is on the agenda', (_, records, expected) => {
  expect(agendaOf(records, NOW)).toEqual([expect.objectContaining(expected)]);
});

test.each<[string, CaseRecords]>([
  ['a clock that has not begun', withOne('deadline', { rule: 'data_breach' })],
  [
    'a clock that was met',
    withOne('deadline', {
      rule: 'data_breach',
      startedAt: '2026-07-13T08:40:00.000Z',
      metAt: '2026-07-14T08:40:00.000Z',
    }),
  ],
  ['an action without a day', withOne('action', { what: 'Ring' })],
  ['an action that is done', withOne('action', { dueOn: '2026-07-16', doneOn: '2026-07-14' })],
  [
    'a measure that has ended',
    withOne('measure', { kind: 'other', reviewOn: '2026-07-16', endedOn: '2026-07-14' }),
  ],
  ['a measure without a review', withOne('measure', { kind: 'other' })],
  [
    'a meeting that was held',
    withOne('meeting', { kind: 'witness', state: 'held', startsAt: local('2026-07-16') }),
  ],
  ['a meeting without a day', withOne('meeting', { kind: 'witness' })],
  [
    'a window for appeal that has closed',
    withOne('outcome', { rightOfAppeal: 'yes', appealBy: '2026-07-14' }, decided),
  ],
  [
    'a window for appeal where there is none',
    withOne('outcome', { rightOfAppeal: 'no', appealBy: '2026-07-20' }, decided),
  ],
  [
    'a window for an appeal that was lodged',
    sortRecords([
      aCaseRecord(decided),
      aRecord('outcome', 'outcome', { rightOfAppeal: 'yes', appealBy: '2026-07-20' }),
      aRecord('appeal', 'appeal', { lodgedOn: '2026-07-12' }),
    ]),
  ],
  ['the report of a case that is decided', withOne('plan', { reportDueOn: '2026-07-30' }, decided)],
  ['a promise once it is decided', withOne('plan', { promisedOn: '2026-07-20' }, decided)],
  ['word of a delay in a case at triage', withOne('lesson', {})],
  [
    'word of a delay where it is settled informally',
    withOne('triage', { decision: 'informal' }, investigating),
  ],
  [
    'anything in a closed case',
    withOne(
      'action',
      { what: 'Ring', dueOn: '2026-07-16' },
      { stages: [...decided.stages, { stage: 'closed', enteredOn: '2026-07-14' }] },
    ),
  ],
])('%s is not on the agenda', (_, records) => {
  expect(agendaOf(records, NOW)).toEqual([]);
});

test('what falls due soonest comes first; a day counts by its end', () => {
  const records = sortRecords([
    aCaseRecord(),
    aRecord('action', anId(1), { what: 'that day', dueOn: '2026-07-16' }, 0),
    aRecord('action', anId(2), { what: 'overdue', dueOn: '2026-07-10' }, 1),
    aRecord('meeting', anId(3), { kind: 'witness', startsAt: local('2026-07-16T14:00') }, 0),
    aRecord('deadline', anId(4), { rule: 'data_breach', startedAt: '2026-07-13T08:40:00.000Z' }, 0),
  ]);
  expect(agendaOf(records, NOW).map(({ id }) => id)).toEqual([
    `action-${anId(2)}`,
    `deadline-${anId(4)}`,
    `meeting-${anId(3)}`,
    `action-${anId(1)}`,
  ]);
});

describe('time left', () => {
  test.each([
    ['deadline', '2026-07-16T08:40:00.000Z', '21 h 40 min'],
    ['deadline', '2026-07-17T12:30:00.000Z', '49 h 30 min'],
    ['deadline', '2026-07-15T11:40:00.000Z', '40 min'],
    ['deadline', '2026-07-15T11:00:00.000Z', 'Overdue 0 min'],
    ['deadline', '2026-07-15T10:20:00.000Z', 'Overdue 40 min'],
    ['deadline', '2026-07-15T06:00:00.000Z', 'Overdue 5 h'],
    ['deadline', '2026-07-13T06:00:00.000Z', 'Overdue 2 days'],
    ['meeting', '2026-07-15T13:00:00.000Z', '2 h 0 min'],
    ['meeting', '2026-07-16T13:00:00.000Z', 'Tomorrow'],
    ['meeting', '2026-07-20T13:00:00.000Z', '5 days'],
    ['action', '2026-07-15', 'Today'],
    ['action', '2026-07-16', 'Tomorrow'],
    ['action', '2026-07-20', '5 days'],
    ['action', '2026-07-14', 'Overdue 1 day'],
    ['promise', '2026-07-13', 'Overdue 2 days'],
  ] as const)('of a %s due %s: %s', (kind, due, expected) => {
    expect(timeLeft({ kind, due }, NOW)).toBe(expected);
  });

  test.each([
    ['2026-07-15', '2026-07-15T22:59:00.000Z', 'Today', false],
    ['2026-07-15', '2026-07-15T23:00:00.000Z', 'Overdue 1 day', true],
    ['2026-03-29', '2026-03-29T22:59:00.000Z', 'Today', false],
    ['2026-10-25', '2026-10-25T23:59:00.000Z', 'Today', false],
    ['2026-10-25', '2026-10-26T00:00:00.000Z', 'Overdue 1 day', true],
  ])('the day %s, seen at %s: %s', (due, now, expected, late) => {
    expect(timeLeft({ kind: 'action', due }, now)).toBe(expected);
    expect(isOverdue({ due }, now)).toBe(late);
  });

  test('hours are real hours on the night the clocks change', () => {
    const left = timeLeft(
      { kind: 'deadline', due: '2026-03-29T03:00:00.000Z' },
      '2026-03-28T23:00:00.000Z',
    );
    expect(left).toBe('4 h 0 min');
  });
});
