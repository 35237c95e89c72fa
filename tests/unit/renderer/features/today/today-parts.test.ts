import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../../../electron/db/sql.ts';
import { editBook } from '../../../../../electron/services/books/book-service.ts';
import { editCase } from '../../../../../electron/services/cases/case-service.ts';
import type { Session as Library } from '../../../../../electron/services/session.ts';
import { todayOf } from '../../../../../electron/services/today/today-service.ts';
import { Session } from '../../../../../renderer/features/shell/session.svelte.ts';
import FirstSteps from '../../../../../renderer/features/today/FirstSteps.svelte';
import LibraryCheck from '../../../../../renderer/features/today/LibraryCheck.svelte';
import PolicyReview from '../../../../../renderer/features/today/PolicyReview.svelte';
import RegistersDue from '../../../../../renderer/features/today/RegistersDue.svelte';
import SignaturesMissing from '../../../../../renderer/features/today/SignaturesMissing.svelte';
import StandingMatters from '../../../../../renderer/features/today/StandingMatters.svelte';
import { TodayState } from '../../../../../renderer/features/today/today-state.svelte.ts';
import UntriagedList from '../../../../../renderer/features/today/UntriagedList.svelte';
import UrgentList from '../../../../../renderer/features/today/UrgentList.svelte';
import type { Verification } from '../../../../../shared/contract/verification.ts';
import { aRegisteredPerson } from '../../../../helpers/books.ts';
import { aCase } from '../../../../helpers/cases.ts';
import { aSession } from '../../../../helpers/session.ts';
import { shownBy } from '../../../../helpers/shown-text.ts';
import { aWindow, type TestWindow } from '../../../../helpers/window-api.ts';

const NOW = '2026-07-15T11:00:00.000Z';

let library: Library;
let app: TestWindow;
let session: Session;
let state: TodayState;
let last: Verification | null;

const checked = (verifiedAt: string, change: Partial<Verification> = {}): Verification => ({
  ok: true,
  exhibits: 12,
  logEntries: 1,
  logHead: 'a'.repeat(64),
  problems: [],
  verifiedAt,
  ...change,
});

beforeEach(() => {
  library = aSession({ startsAt: NOW });
  last = null;
  app = aWindow(library, {
    'today.get': () => todayOf(library),
    'library.lastVerification': () => last,
    'library.verify': () => checked(NOW),
  });
  session = new Session({
    libraryName: 'L',
    directorName: 'D',
    lockAfterMinutes: 15,
    office: 'director' as const,
  });
  state = new TodayState(session);
  state.now = NOW;
});

afterEach(() => session.dispose());

const words = (component: unknown, props: Record<string, unknown>): string =>
  shownBy(session, component, props).words;
const standing = async (): Promise<string> => {
  await state.reload();
  return words(StandingMatters, { state });
};

test('a new library says that the policy of 2015 is overdue, and asks for nothing that is not there yet', async () => {
  const told = await standing();
  expect(told).toContain('Policy review overdue Last reviewed May 2015, due May 2016');
  expect(told).toContain('10 years and 2 months');
  expect(told).toContain('Nobody is in the register of people yet');
  expect(told).not.toMatch(/Check of the library|Twelve months|Open cases/);
  expect(state.shown).toMatchObject({ hasCases: false, openCases: 0 });
  expect(words(FirstSteps, { hasPeople: false })).toContain('Enter your people');
  expect(words(FirstSteps, { hasPeople: true })).not.toContain('Enter your people');
});

test('the Chair’s new library begins with the case that is handed over, and asks for no register', async () => {
  session.settings = { ...session.settings, office: 'chair' };
  expect(await standing()).not.toContain('register of people');
  const told = words(FirstSteps, { hasPeople: false });
  expect(told).toContain('Open a case archive…');
  expect(told).not.toContain('Enter your people');
});

describe('The review of the policy', () => {
  const policy = { title: 'P', reviewedOn: '2026-02-10' };
  test.each([
    ['2027-02-10', 'nothing while it is far off', ''],
    ['2026-09-13', 'due soon', 'Policy review due By 13 Sep 2026'],
    ['2026-07-15', 'due on the day', 'Policy review due By 15 Jul 2026'],
    ['2026-07-14', 'overdue by a day', 'Policy review overdue'],
  ])('until %s: %s', (nextReviewDue, _, told) => {
    const shown = words(PolicyReview, {
      policy: { ...policy, nextReviewDue },
      today: '2026-07-15',
    });
    if (told === '') expect(shown).toBe('');
    else expect(shown).toContain(told);
  });
});

test('missing signatures are told by group, with the way to the chase list', async () => {
  const edits = [
    aRegisteredPerson({ role: 'volunteer' }),
    aRegisteredPerson({ role: 'volunteer' }),
    aRegisteredPerson({ role: 'trustee' }),
  ];
  editBook(library, { book: 'registers', label: 'Entered', edits });
  const told = await standing();
  expect(told).toContain('3 of 3 people have not signed');
  expect(told).toContain('Volunteers 2 of 2 Trustees 1 of 1 Open the chase list');
  const all = { signatures: [{ group: 'trustees', engaged: 4, missing: 0 }] };
  expect(words(SignaturesMissing, all)).toContain('Everybody has signed All 4 people');
});

test('records whose time is up stand in one row of the registers, and nothing where none is', () => {
  const due = (retentionDue: number) =>
    words(RegistersDue, { items: [], retentionDue, today: '2026-07-15' });
  expect(due(12)).toContain('Retention: the time of 12 records is up');
  expect(due(0)).toBe('');
});

describe('The check of the library', () => {
  test.each([
    [null, 'Check of the library due Nobody has checked yet', 'Check now'],
    ['2026-06-13T10:00:00.000Z', 'Last checked 32 days ago', 'Check again'],
    [
      '2026-06-14T10:00:00.000Z',
      'Nothing altered 12 exhibits and 1 log entry checked',
      'Check again',
    ],
  ])('last made %s', async (at, told, offered) => {
    aCase(library);
    last = at === null ? null : checked(at);
    const shown = await standing();
    expect(shown).toContain(told);
    expect(shown).toContain(offered);
  });

  test('that found something leads to it, and is not hidden by time', async () => {
    const problems = [{ what: 'exhibit', code: 'evidence_damaged', message: 'x' }];
    last = checked('2025-01-01T10:00:00.000Z', { ok: false, problems });
    await state.reload();
    const shown = words(LibraryCheck, { state });
    expect(shown).toContain('The check found problems 1 problem');
    expect(shown).toContain('Read them in Settings');
  });

  test('is made with one click; one that was stopped tells nothing', async () => {
    aCase(library);
    await state.reload();
    app.fail('library.verify', { code: 'cancelled', message: 'stopped' });
    await state.check();
    expect([state.isCheckDue, state.failure]).toEqual([true, null]);
    app.fail('library.verify', { code: 'library_damaged', message: 'x' });
    await state.check();
    expect(state.failure).not.toBeNull();
    app.fail('library.verify', null);
    await state.check();
    expect([state.isCheckDue, state.failure, session.jobs.list]).toEqual([false, null, []]);
  });
});

test('cases without triage and what cannot wait are told, each once, with how many more there are', async () => {
  const title = 'طلب صداقة 🙂 '.repeat(12).trim();
  const caseId = aCase(library, { title, broughtOn: '2026-07-01' });
  const fields = { answer: 'yes', clauseIds: [] };
  const edits = [{ op: 'put', kind: 'consideration', id: 'confidentiality', fields } as const];
  editCase(library, { caseId, label: 'Edited', edits });
  run(library.db, 'UPDATE cases SET updated_at = ?', ['2026-06-01T10:00:00.000Z']);
  await state.reload();
  const shown = state.shown!;
  expect(state.still).toEqual([]);
  const untriaged = words(UntriagedList, { cases: shown.untriaged, total: 4 });
  expect(untriaged).toContain(`SM-2026-001 ${title} 14 days`);
  expect(untriaged).toContain('and 3 more');
  const urgent = words(UrgentList, { matters: shown.urgent, total: shown.total.urgent });
  expect(urgent).toContain('Confidentiality was breached, and no 72-hour clock runs');
  expect(urgent).toContain('UK GDPR, Article 33');
  expect(urgent).not.toContain('more');
});

test('more dates than are shown make what is counted the least there is', async () => {
  const caseId = aCase(library);
  const edits = Array.from({ length: 201 }, (_, index) => ({
    op: 'add' as const,
    kind: 'action' as const,
    id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
    body: { what: 'Ring', dueOn: '2026-07-20' },
  }));
  for (let at = 0; at < edits.length; at += 50) {
    editCase(library, { caseId, label: 'Edited', edits: edits.slice(at, at + 50) });
  }
  await state.reload();
  expect([state.actions.length, state.hasMore]).toEqual([200, true]);
});
