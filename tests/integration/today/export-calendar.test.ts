import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { editCase } from '../../../electron/services/cases/case-service.ts';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import type { Session } from '../../../electron/services/session.ts';
import { exportCalendar } from '../../../electron/services/today/export-calendar.ts';
import { aCase, expectLogTellsAll } from '../../helpers/cases.ts';
import { aSession, anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const NOW = '2026-07-15T11:00:00.000Z';
const signal = new AbortController().signal;

/** A case with a clock that ends at a moment and an action due on a day, both told with names. */
function aDatedCase(session: Session, count: number): string {
  const caseId = aCase(session, { title: 'Ann Example’s post', broughtOn: '2026-07-10' });
  editCase(session, {
    caseId,
    label: 'Edited',
    edits: [
      {
        op: 'add',
        kind: 'deadline',
        id: anId(count),
        body: { rule: 'data_breach', what: 'Ask Ann', startedAt: '2026-07-13T08:40:00.000Z' },
      },
      {
        op: 'add',
        kind: 'action',
        id: anId(count + 1),
        body: { what: 'Ring Ann Example', dueOn: '2026-10-25' },
      },
    ],
  });
  return caseId;
}

function eventsOf(file: string): InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('dates of a case are written as moments in UTC and as whole days, without names', async () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aDatedCase(session, 800);
  aDatedCase(session, 810);
  const target = join(tempFolder(), 'dates.ics');

  await exportCalendar(session, { caseId, target }, signal);

  const [clock, action, ...others] = eventsOf(target);
  expect(others).toEqual([]);
  expect(clock?.summary).toBe('SM-2026-001: Decide whether to tell the ICO');
  expect(clock?.startDate.toJSDate().toISOString()).toBe('2026-07-16T08:40:00.000Z');
  expect(clock?.startDate.zone.tzid).toBe('UTC');
  expect(action?.summary).toBe('SM-2026-001: Action due');
  expect(action?.startDate.isDate).toBe(true);
  expect(action?.startDate.toString()).toBe('2026-10-25');
  expect(readFileSync(target, 'utf8')).not.toMatch(/Ann|Example|Ring/u);
});

test('all open cases go into one file, which is a disclosure of each', async () => {
  const session = aSession({ startsAt: NOW });
  const dated = [aDatedCase(session, 800), aDatedCase(session, 810)];
  const undated = aCase(session);
  const target = join(tempFolder(), 'dates.ics');

  await exportCalendar(session, { caseId: null, target }, signal);

  expect(new Set(eventsOf(target).map(({ uid }) => uid)).size).toBe(4);
  for (const caseId of dated) {
    expect(listDisclosures(session.db, caseId)).toMatchObject([
      { what: 'calendar', format: 'ics', fileName: 'dates.ics' },
    ]);
  }
  expect(listDisclosures(session.db, undated)).toEqual([]);
  expectLogTellsAll(session);
});

test('the same date keeps its name in the calendar when it is exported again', async () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aDatedCase(session, 800);
  const files = ['one.ics', 'two.ics'].map((name) => join(tempFolder(), name));
  for (const target of files) await exportCalendar(session, { caseId, target }, signal);
  const [one, two] = files.map((file) => eventsOf(file).map(({ uid }) => uid));
  expect(one).toEqual(two);
});

test('nothing to write is refused, and nothing is written or logged', async () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aCase(session);
  const target = join(tempFolder(), 'dates.ics');
  await expect(exportCalendar(session, { caseId, target }, signal)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(existsSync(target)).toBe(false);
  expect(listDisclosures(session.db, caseId)).toEqual([]);
});

test('a folder that cannot be written to leaves no disclosure', async () => {
  const session = aSession({ startsAt: NOW });
  const caseId = aDatedCase(session, 800);
  const target = join(tempFolder(), 'nowhere', 'dates.ics');
  await expect(exportCalendar(session, { caseId, target }, signal)).rejects.toMatchObject({
    code: 'target_unwritable',
  });
  expect(listDisclosures(session.db, caseId)).toEqual([]);
});
