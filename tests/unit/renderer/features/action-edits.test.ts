import { expect, test } from 'vitest';
import { Deadline } from '../../../../shared/domain/agenda.ts';
import { dueOf } from '../../../../shared/time/deadline-rules.ts';
import {
  asInstant,
  asLocal,
  newAction,
  newDeadline,
} from '../../../../renderer/features/actions/action-edits.ts';

const NOW = '2026-07-15T23:30:00.000Z';

test.each([
  ['data_breach', '2026-07-18T23:30:00.000Z'],
  ['rights_request', '2026-08-17'],
  ['promise', null],
] as const)('a new clock by the rule %s begins now, on the day it is in Britain', (rule, due) => {
  const edit = newDeadline('id', rule, NOW);
  const body = edit.op === 'add' ? edit.body : {};
  expect(dueOf(Deadline.parse(body), '2026-07-16')?.at ?? null).toBe(due);
});

test('an action is added with the words that were typed', () => {
  expect(newAction('id', 'Ring')).toEqual({
    op: 'add',
    kind: 'action',
    id: 'id',
    body: { what: 'Ring' },
  });
});

test.each([
  ['2026-07-15T08:40:00.000Z', '2026-07-15T09:40'],
  ['2026-01-15T08:40:00.000Z', '2026-01-15T08:40'],
])('%s is edited as the clock in Britain shows it, %s', (instant, local) => {
  expect(asLocal(instant)).toEqual({ local, timeZone: 'Europe/London' });
  expect(asInstant(asLocal(instant))).toBe(instant);
});

test('no moment stays none', () => {
  expect([asLocal(null), asInstant(null)]).toEqual([null, null]);
});
