import { expect, test } from 'vitest';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { moveCase } from '../../../electron/services/cases/stage-service.ts';
import { casesOfEntry } from '../../../electron/services/registers/at-the-time.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import { askingCases } from '../../../electron/services/today/asking-cases.ts';
import { todayOf } from '../../../electron/services/today/today-service.ts';
import { findGaps } from '../../../shared/domain/gaps.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { Today } from '../../../shared/domain/today.ts';
import { shippedPolicy } from '../../../shared/policy/register.ts';
import { aRegisteredPerson } from '../../helpers/books.ts';
import { aCase, edit } from '../../helpers/cases.ts';
import { aSession, anId } from '../../helpers/session.ts';

const NOW = '2026-07-15T11:00:00.000Z';

const add = (kind: 'action' | 'deadline' | 'measure', count: number, body: object): Edit => ({
  op: 'add',
  kind,
  id: anId(count),
  body: { ...body },
});

test('what cannot wait and has no day is told as the case tells it, without what was left open for a reason', () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aCase(session);
  edit(
    session,
    caseId,
    {
      op: 'put',
      kind: 'triage',
      id: 'triage',
      fields: { decision: 'investigate', conflict: 'no' },
    },
    {
      op: 'put',
      kind: 'consideration',
      id: 'confidentiality',
      fields: { answer: 'yes', clauseIds: ['5.4.1'] },
    },
    add('measure', 801, { kind: 'suspension' }),
    add('measure', 802, { kind: 'supervision', endedOn: '2026-07-05' }),
    add('deadline', 803, { rule: 'rights_request' }),
    { op: 'add', kind: 'allegation', id: anId(804), body: { finding: 'contested' } },
  );
  const gaps = findGaps(openCase(session, caseId), NOW).filter(({ before }) => before === 'now');
  const told = () => todayOf(session).urgent.map(({ id }) => id);
  expect(gaps.length).toBe(8);
  expect(told().toSorted()).toEqual(gaps.map(({ id }) => id).toSorted());
  expect(Today.parse(todayOf(session)).urgent[0]).toMatchObject({ caseId, section: 'actions' });

  edit(session, caseId, {
    op: 'put',
    kind: 'gap',
    id: 'ico-clock',
    fields: { reason: 'Nobody outside saw it.' },
  });
  edit(session, caseId, {
    op: 'put',
    kind: 'referral',
    id: 'safeguarding',
    fields: { decision: 'not_refer' },
  });
  expect(told()).not.toContain('ico-clock');
  expect(told()).not.toContain('safeguarding');
  expect(told()).toContain('ico-decision');
});

test('a case in which whoever works here has a part is told as one to hand over', () => {
  const session = aSession({ startsAt: NOW });
  writeSettings(session, {
    libraryName: 'STaSS',
    directorName: 'Helen Marsh',
    lockAfterMinutes: 15,
    office: 'director',
  });
  const [own, other] = [
    aCase(session, { subject: { name: 'Helen Marsh' } }),
    aCase(session, { subject: { name: 'Helen Marshall' } }),
  ];
  expect(other).not.toBe(own);
  expect(todayOf(session).urgent).toMatchObject([{ caseId: own, id: 'director' }]);
});

test('a case is without triage until it is decided or the case goes on, longest first', () => {
  const session = aSession({ startsAt: NOW });
  const late = aCase(session, { broughtOn: '2026-07-12' });
  const early = aCase(session, { broughtOn: '2026-07-01' });
  const decided = aCase(session, { broughtOn: '2026-07-01' });
  const gone = aCase(session, { broughtOn: '2026-07-01' });
  edit(session, decided, {
    op: 'put',
    kind: 'triage',
    id: 'triage',
    fields: { decision: 'informal' },
  });
  moveCase(session, { caseId: gone, stage: 'investigating', on: '2026-07-02' });
  const { untriaged, stages } = Today.parse(todayOf(session));
  expect(untriaged.map(({ caseId, days }) => [caseId, days])).toEqual([
    [early, 14],
    [late, 3],
  ]);
  expect(stages.filter(({ count }) => count > 0)).toEqual([
    { stage: 'reported', count: 3 },
    { stage: 'investigating', count: 1 },
  ]);
});

test('lists are cut to a day’s work, and say how many there are', () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aCase(session);
  const actions = (from: number, body: object) =>
    Array.from({ length: 60 }, (_, index) =>
      add('action', from + index, { what: 'Ring', ...body }),
    );
  edit(session, caseId, ...actions(1000, {}));
  for (let batch = 0; batch < 4; batch++) {
    edit(session, caseId, ...actions(2000 + 100 * batch, { dueOn: '2026-07-20' }));
  }
  const { agenda, undated, total } = Today.parse(todayOf(session));
  expect([agenda.length, undated.length]).toEqual([200, 50]);
  expect(total).toMatchObject({ agenda: 240, undated: 60, urgent: 0, untriaged: 1, still: 0 });
});

test('who has not signed the newest policy is counted by group; groups without anybody are not there', () => {
  const session = aSession({ startsAt: NOW });
  expect(todayOf(session).signatures).toEqual([]);
  const [ann, sam, gone] = [anId(901), anId(902), anId(903)];
  editBook(session, {
    book: 'registers',
    label: 'Entered',
    edits: [
      aRegisteredPerson({ role: 'volunteer' }, ann),
      aRegisteredPerson({ role: 'volunteer' }, sam),
      aRegisteredPerson({ role: 'trustee', endedOn: '2026-01-01' }, gone),
      {
        op: 'add',
        kind: 'acknowledgement',
        id: anId(904),
        body: { personId: ann, versionId: shippedPolicy.id, signedOn: '2026-02-01' },
      },
    ],
  });
  expect(todayOf(session).signatures).toEqual([{ group: 'volunteers', engaged: 2, missing: 1 }]);
});

test('the home screen and the cases of an entry are read from their indexes', () => {
  const session = aSession({ startsAt: NOW });
  const { db } = session;
  const plans: string[] = [];
  const prepare = db.prepare.bind(db);
  db.prepare = (sql: string) => {
    const given = sql.includes('@') ? { entryId: '' } : (sql.match(/\?/g) ?? []).map(() => '');
    const lines = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(given) as { detail: string }[];
    plans.push(lines.map(({ detail }) => detail).join('\n'));
    return prepare(sql);
  };
  askingCases(db);
  casesOfEntry(session, anId(1));
  expect(plans).toHaveLength(3);
  expect(plans[0]).toContain('USING INDEX records_asking');
  expect(plans[1]).toContain('COVERING INDEX records_stages');
  expect(plans[2]).toContain('INDEX records_content_linked');
});
