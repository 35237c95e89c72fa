import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCase } from '../../../../electron/services/cases/case-service.ts';
import type { Session } from '../../../../electron/services/session.ts';
import { CaseState } from '../../../../renderer/features/case/case-state.svelte.ts';
import { LiveNotes } from '../../../../renderer/features/meetings/live-notes.svelte.ts';
import { sittingBegan } from '../../../../renderer/features/meetings/sitting.ts';
import { aCase } from '../../../helpers/cases.ts';
import { aSession } from '../../../helpers/session.ts';
import { aWindow } from '../../../helpers/window-api.ts';

const pauseMs = 800;
const meetingId = '00000000-0000-4000-8000-00000000abcd';

let session: Session;
let caseId: string;
let state: CaseState;
let live: LiveNotes;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-07-16T13:00:00.000Z') });
  session = aSession();
  caseId = aCase(session);
  aWindow(session);
  state = new CaseState(openCase(session, caseId));
  await state.act('Added a meeting', [
    { op: 'add', kind: 'meeting', id: meetingId, body: { kind: 'investigation' } },
  ]);
  live = new LiveNotes(state, meetingId, 'meeting 1');
});

afterEach(() => {
  state.dispose();
  vi.useRealTimers();
});

const stored = () =>
  openCase(session, caseId).records.meetings[0]!.body.notes.map(({ at, text }) => [at, text]);

test('a note bears the moment of its first letter, however long it is written on', async () => {
  live.write('P');
  await vi.advanceTimersByTimeAsync(60_000);
  live.write('Present as listed');
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(stored()).toEqual([['2026-07-16T13:00:00.000Z', 'Present as listed']]);
});

test('ending a note stores it at once and begins another', async () => {
  live.write('First');
  live.next();
  await vi.advanceTimersByTimeAsync(1);
  expect(stored()).toHaveLength(1);
  expect(live.current).toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  live.write('Second');
  expect(live.earlier.map(({ text }) => text)).toEqual(['First']);
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(stored().map(([, text]) => text)).toEqual(['First', 'Second']);
});

test('what is half written is stored too, when the window asks for all to be saved', async () => {
  live.write('Half a sen');
  await state.flush();
  expect(stored()).toEqual([['2026-07-16T13:00:00.000Z', 'Half a sen']]);
});

test('blanks begin no note, and a note emptied is none', async () => {
  live.write('  ');
  expect(live.current).toBeNull();
  live.write('A slip');
  live.write('');
  expect(live.current).toBeNull();
  await state.flush();
  expect(stored()).toEqual([]);
});

test('an earlier note can be corrected while another is written', async () => {
  live.write('Ferst');
  live.next();
  live.write('Second');
  const [first] = live.earlier;
  live.correct(first!.id, 'First');
  expect(live.current?.text).toBe('Second');
  await state.flush();
  expect(stored().map(([, text]) => text)).toEqual(['First', 'Second']);
});

test('undo takes back one note', async () => {
  live.write('First');
  live.next();
  await vi.advanceTimersByTimeAsync(2000);
  live.write('Second');
  live.next();
  await vi.advanceTimersByTimeAsync(1);
  expect(await state.undo()).toMatch(/^Note of .*, meeting 1$/);
  expect(stored().map(([, text]) => text)).toEqual(['First']);
});

test.each([
  ['no notes', [], '2026-07-16T13:00:00.000Z'],
  ['notes of this sitting', ['12:10', '12:40'], '2026-07-16T12:10:00.000Z'],
  ['notes of the morning', ['08:00', '09:59'], '2026-07-16T13:00:00.000Z'],
  ['both', ['08:00', '11:30', '12:50'], '2026-07-16T11:30:00.000Z'],
])('with %s the sitting began at the right moment', (_name, times, began) => {
  const notes = times.map((time) => ({ at: `2026-07-16T${time}:00.000Z` }));
  expect(sittingBegan(notes, '2026-07-16T13:00:00.000Z')).toBe(began);
});
