import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCase } from '../../../../electron/services/cases/case-service.ts';
import type { Session } from '../../../../electron/services/session.ts';
import { CaseState } from '../../../../renderer/features/case/case-state.svelte.ts';
import { aCase, explainGaps } from '../../../helpers/cases.ts';
import { aSession } from '../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../helpers/window-api.ts';

const pauseMs = 800;

let session: Session;
let caseId: string;
let app: TestWindow;
let state: CaseState;

beforeEach(() => {
  vi.useFakeTimers();
  session = aSession();
  caseId = aCase(session);
  app = aWindow(session);
  state = new CaseState(openCase(session, caseId));
});

afterEach(() => {
  state.dispose();
  vi.useRealTimers();
});

const stored = () => openCase(session, caseId).records.file;
const type = (description: string) =>
  state.change('Edited the description', 'case', 'case', { description });
const edits = () => app.asked.filter(({ channel }) => channel === 'case.edit');

test('what is typed shows at once and is stored after a pause', async () => {
  type('A post');
  expect(state.detail.records.file.description).toBe('A post');
  expect(stored().description).toBe('');
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(stored().description).toBe('A post');
});

test('typing on in one field is one step', async () => {
  for (const text of ['A', 'A p', 'A post']) type(text);
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(edits()).toHaveLength(1);
  expect(state.detail.undo.undoLabel).toBe('Edited the description');
});

test('it says saved only once the app has answered', async () => {
  type('A post');
  expect(state.save.is).toBe('saving');
  expect(state.savedAt).toBeNull();
  await state.flush();
  expect(state.save.is).toBe('saved');
  expect(state.savedAt).toMatch(/^2026-07-01T/);
});

test('what cannot be saved is kept, said, and saved when it can be', async () => {
  app.fail('case.edit', { code: 'disk_full', message: 'no space' });
  type('A post');
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(state.save).toMatchObject({ is: 'failed', error: { code: 'disk_full' } });
  type('A post and a comment');
  app.fail('case.edit', null);
  await vi.advanceTimersByTimeAsync(6000);
  expect(state.save.is).toBe('saved');
  expect(stored().description).toBe('A post and a comment');
});

test('what no field can hold is marked and never sent', async () => {
  state.change('Edited the title', 'case', 'case', { title: ' ' });
  expect([...state.refused.keys()]).toEqual(['case:case:title']);
  await state.flush();
  expect(edits()).toHaveLength(0);
  state.change('Edited the title', 'case', 'case', { title: 'Comment' });
  expect(state.refused.size).toBe(0);
  await state.flush();
  expect(stored().title).toBe('Comment');
});

test('what cannot be stored stays on the screen while another field is saved', async () => {
  state.change('Edited the title', 'case', 'case', { title: ' ' });
  type('A post');
  await state.flush();
  expect(state.detail.records.file).toMatchObject({ title: ' ', description: 'A post' });
  expect(state.refused.size).toBe(1);
  expect(stored().title).not.toBe(' ');
});

test('an edit that the app will never take is given up, and what is stored is shown', async () => {
  app.fail('case.edit', { code: 'invalid_input', message: 'does not fit' });
  type('A post');
  await state.flush();
  expect(state.detail.records.file.description).toBe('');
  app.fail('case.edit', null);
  type('Another');
  await state.flush();
  expect(stored().description).toBe('Another');
});

test('undo saves what is typed, then takes it back; redo brings it again', async () => {
  type('A post');
  expect(await state.undo()).toBe('Edited the description');
  expect(state.detail.records.file.description).toBe('');
  expect(await state.redo()).toBe('Edited the description');
  expect(stored().description).toBe('A post');
});

test('an answer that comes while typing goes on does not take the typing back', async () => {
  type('A');
  const saving = state.flush();
  type('A post');
  await saving;
  expect(state.detail.records.file.description).toBe('A post');
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(stored().description).toBe('A post');
});

test('records are added and removed in the order of the acts', async () => {
  const id = crypto.randomUUID();
  type('A post');
  await state.act('Added a content item', [{ op: 'add', kind: 'content', id, body: {} }]);
  state.change('Edited the platform, content 1', 'content', id, { platform: 'Facebook' });
  await state.act('Removed content 1', [{ op: 'remove', kind: 'content', id }]);
  expect(edits().map(({ input }) => (input as { label: string }).label)).toEqual([
    'Edited the description',
    'Added a content item',
    'Edited the platform, content 1',
    'Removed content 1',
  ]);
  await state.undo();
  expect(state.detail.records.content).toMatchObject([{ id, body: { platform: 'Facebook' } }]);
});

test('a closed case takes nothing', async () => {
  const { api } = window;
  explainGaps(session, caseId);
  await api.call['case.close']({ caseId, on: '2026-07-01', reason: 'withdrawn', note: '' });
  await state.reload();
  expect(state.isReadOnly).toBe(true);
  type('A post');
  await state.flush();
  expect(edits()).toHaveLength(0);
  expect(state.detail.records.file.description).toBe('');
});

test('a case that is worked on elsewhere takes nothing, and is asked for nothing', async () => {
  expect(state.gaps).not.toEqual([]);
  const stored = openCase(session, caseId);
  const handedTo = { name: 'Ruth Adeyemi', at: '2026-07-01T09:00:00.000Z' };
  state.accept({ ...stored, handedTo }, stored.row.updatedAt);
  expect(state.isElsewhere).toBe(true);
  expect(state.gaps).toEqual([]);
  type('A post');
  await state.flush();
  expect(edits()).toHaveLength(0);
  expect(state.detail.records.file.description).toBe('');

  const cameFrom = { library: 'Chair’s cases', at: handedTo.at, isReturn: true };
  state.accept({ ...stored, cameFrom }, stored.row.updatedAt);
  expect(state.isReadOnly).toBe(false);
  state.accept({ ...stored, cameFrom, ownPart: 'subject' }, stored.row.updatedAt);
  expect(state.isReadOnly).toBe(true);
});

test('gaps follow what is typed', () => {
  const texts = () => state.gaps.map(({ id }) => id);
  expect(texts()).toContain('subject');
  const [subject] = state.detail.records.people;
  state.change('Edited the name, Subject', 'person', subject!.id, { name: 'Ann Example' });
  expect(texts()).not.toContain('subject');
  expect(texts()).toContain('role');
});
