import { expect, test } from 'vitest';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { moveCase } from '../../../electron/services/cases/stage-service.ts';
import type { Session } from '../../../electron/services/session.ts';
import { run } from '../../../electron/db/sql.ts';
import { agendaOfCases, todayOf } from '../../../electron/services/today/today-service.ts';
import { Today } from '../../../shared/domain/today.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { agendaOf } from '../../../shared/time/agenda.ts';
import { aCase, edit } from '../../helpers/cases.ts';
import { aSession, anId } from '../../helpers/session.ts';

const NOW = '2026-07-15T11:00:00.000Z';

const add = (kind: 'action' | 'deadline' | 'measure', count: number, body: object): Edit => ({
  op: 'add',
  kind,
  id: anId(count),
  body: { ...body },
});

/** Closed as the list sees it: what closing asks for has tests of its own. */
function close(session: Session, caseId: string, on: string): void {
  run(session.db, `UPDATE cases SET stage = 'closed', stage_rank = 6, closed_on = ? WHERE id = ?`, [
    on,
    caseId,
  ]);
}

test('the agenda holds what is overdue and what falls due within thirty days, of open cases, soonest first', () => {
  const session = aSession({ startsAt: NOW });
  const one = aCase(session, { title: 'One', broughtOn: '2026-07-10' });
  const two = aCase(session, { title: 'Two', broughtOn: '2026-07-10' });
  const closed = aCase(session, { title: 'Closed', broughtOn: '2026-07-10' });
  edit(
    session,
    one,
    add('action', 801, { what: 'Ring', dueOn: '2026-07-20' }),
    add('action', 802, { what: 'On the last day', dueOn: '2026-08-14' }),
    add('action', 803, { what: 'Too far off', dueOn: '2026-08-15' }),
  );
  edit(
    session,
    two,
    add('deadline', 804, { rule: 'data_breach', startedAt: '2026-07-13T08:40:00.000Z' }),
    add('action', 805, { what: 'Overdue', dueOn: '2026-07-01' }),
  );
  edit(session, closed, add('action', 806, { what: 'Ring', dueOn: '2026-07-20' }));
  close(session, closed, '2026-07-14');

  const today = Today.parse(todayOf(session));

  expect(today.agenda.map(({ reference, what, due }) => [reference, what, due])).toEqual([
    ['SM-2026-002', 'Overdue', '2026-07-01'],
    ['SM-2026-002', 'Decide whether to tell the ICO', '2026-07-16T08:40:00.000Z'],
    ['SM-2026-001', 'Ring', '2026-07-20'],
    ['SM-2026-001', 'On the last day', '2026-08-14'],
  ]);
  expect(today.agenda[2]).toMatchObject({ caseId: one, title: 'One', target: anId(801) });
  expect(today.openCases).toBe(2);
});

test('word of a delay is drawn from how far a case has come', () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aCase(session, { broughtOn: '2026-06-20' });
  expect(agendaOfCases(session)).toEqual([]);
  moveCase(session, { caseId, stage: 'investigating', on: '2026-06-25' });
  expect(agendaOfCases(session)).toMatchObject([
    { id: 'word', due: '2026-07-18', caseId, section: 'letters' },
  ]);
});

test('of one case, only its own dates', () => {
  const session = aSession({ startsAt: NOW });
  const [one, two] = [aCase(session), aCase(session)];
  edit(session, one, add('action', 801, { dueOn: '2026-07-20' }));
  edit(session, two, add('action', 802, { dueOn: '2026-07-20' }));
  expect(agendaOfCases(session, two).map(({ caseId }) => caseId)).toEqual([two]);
  expect(agendaOfCases(session, anId(999))).toEqual([]);
});

test('an open case in which nothing was changed for fourteen days stands still', () => {
  const session = aSession({ startsAt: NOW });
  const cases = [
    '2026-06-14T10:00:00.000Z',
    '2026-07-01T22:59:00.000Z',
    '2026-07-01T23:30:00.000Z',
  ];
  const [oldest = '', ,] = cases.map((changedAt) => {
    const caseId = aCase(session);
    run(session.db, 'UPDATE cases SET updated_at = ? WHERE id = ?', [changedAt, caseId]);
    return caseId;
  });
  const closed = aCase(session);
  run(session.db, 'UPDATE cases SET updated_at = ? WHERE id = ?', [cases[0] ?? '', closed]);
  close(session, closed, '2026-07-14');

  // The third was changed at half past midnight of the 2nd in Britain: thirteen days ago.
  expect(todayOf(session).still).toMatchObject([
    { caseId: oldest, days: 31, stage: 'reported' },
    { days: 14, changedAt: '2026-07-01T22:59:00.000Z' },
  ]);
});

test('twelve months, this one last, with what was brought and what was closed', () => {
  const session = aSession({ startsAt: NOW });
  for (const broughtOn of ['2025-07-31', '2025-08-01', '2026-02-28', '2026-07-01', '2026-07-15']) {
    aCase(session, { broughtOn });
  }
  close(session, aCase(session, { broughtOn: '2026-02-01' }), '2026-03-31');

  const { months } = todayOf(session);

  expect(months).toHaveLength(12);
  expect(months.filter(({ opened, closed }) => opened + closed > 0)).toEqual([
    { month: '2025-08', opened: 1, closed: 0 },
    { month: '2026-02', opened: 2, closed: 0 },
    { month: '2026-03', opened: 0, closed: 1 },
    { month: '2026-07', opened: 2, closed: 0 },
  ]);
  expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2025-08', '2026-07']);
});

test('an empty library has an empty day', () => {
  expect(todayOf(aSession({ startsAt: NOW }))).toMatchObject({
    agenda: [],
    undated: [],
    openCases: 0,
    handedOver: [],
    still: [],
  });
});

test('open actions without a day are told apart, by case, of open cases only', () => {
  const session = aSession({ startsAt: NOW });
  const [one, two, closed] = [aCase(session), aCase(session), aCase(session)];
  edit(
    session,
    two,
    add('action', 801, { what: 'Ask for the rota' }),
    add('action', 802, { what: 'Done', doneOn: '2026-07-01' }),
    add('action', 803, { what: 'Dated', dueOn: '2026-07-20' }),
  );
  edit(session, one, add('action', 804, {}));
  edit(session, closed, add('action', 805, { what: 'Closed' }));
  close(session, closed, '2026-07-14');

  const { undated } = Today.parse(todayOf(session));

  expect(undated.map(({ reference, what, target }) => [reference, what, target])).toEqual([
    ['SM-2026-001', 'Action without words', anId(804)],
    ['SM-2026-002', 'Ask for the rota', anId(801)],
  ]);
});

test('the dates read for the home screen are those that the case itself shows', () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aCase(session, { broughtOn: '2026-06-01' });
  const put = (kind: 'plan' | 'outcome' | 'appeal', fields: Record<string, unknown>): Edit => ({
    op: 'put',
    kind,
    id: kind,
    fields,
  });
  const more = (
    kind: 'meeting' | 'letter',
    count: number,
    body: Record<string, unknown>,
  ): Edit => ({
    op: 'add',
    kind,
    id: anId(count),
    body,
  });
  moveCase(session, { caseId, stage: 'investigating', on: '2026-06-02' });
  edit(
    session,
    caseId,
    put('plan', { reportDueOn: '2026-07-30', promisedOn: '2026-07-22' }),
    put('outcome', { appealBy: '2026-08-01', rightOfAppeal: 'yes' }),
    more('meeting', 811, {
      kind: 'hearing',
      startsAt: { local: '2026-07-20T10:00', timeZone: 'Europe/London' },
    }),
    more('meeting', 812, {
      kind: 'witness',
      startsAt: { local: '2026-07-10', timeZone: 'UTC' },
      state: 'held',
    }),
    more('letter', 813, { kind: 'delay_notice', sentOn: '2026-07-02' }),
    more('letter', 814, { kind: 'outcome', sentOn: '2026-07-03' }),
    add('measure', 815, { kind: 'suspension', reviewOn: '2026-07-21' }),
    add('measure', 816, { kind: 'supervision', reviewOn: '2026-07-21', endedOn: '2026-07-05' }),
    add('deadline', 817, { rule: 'promise', promisedOn: '2026-07-19' }),
    add('deadline', 818, { rule: 'promise', promisedOn: '2026-07-19', metAt: NOW }),
  );
  const own = agendaOf(openCase(session, caseId).records, NOW);
  expect(own.map(({ kind }) => kind).toSorted()).toEqual(
    ['appeal', 'deadline', 'deadline', 'meeting', 'promise', 'review'].toSorted(),
  );
  expect(agendaOfCases(session)).toMatchObject(own);
  expect(agendaOfCases(session)).toHaveLength(own.length);
});

test('a protected reporter is not named anywhere in it', () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aCase(session, { reporter: { name: 'Zofia Hidden', isProtected: true } });
  edit(
    session,
    caseId,
    add('action', 801, { what: 'Ring Zofia Hidden', dueOn: '2026-07-20' }),
    add('action', 802, { what: 'Write to Zofia Hidden' }),
  );
  expect(todayOf(session).undated).toHaveLength(1);
  expect(JSON.stringify(todayOf(session))).not.toContain('Hidden');
});
