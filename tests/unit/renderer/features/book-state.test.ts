import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  editBook,
  openBook,
  redoBook,
  undoBook,
} from '../../../../electron/services/books/book-service.ts';
import type { Session } from '../../../../electron/services/session.ts';
import { BookState } from '../../../../renderer/features/books/book-state.svelte.ts';
import type { BookEdit, BookName } from '../../../../shared/books/books.ts';
import { aRegisteredPerson } from '../../../helpers/books.ts';
import { aSession, anId } from '../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../helpers/window-api.ts';

const pauseMs = 800;

let session: Session;
let app: TestWindow;
let state: BookState;

beforeEach(() => {
  vi.useFakeTimers();
  session = aSession();
  app = aWindow(session, {
    'book.open': ({ book }: { book: BookName }) => openBook(session, book),
    'book.edit': (input: { book: BookName; label: string; edits: BookEdit[] }) =>
      editBook(session, input),
    'book.undo': ({ book }: { book: BookName }) => undoBook(session, book),
    'book.redo': ({ book }: { book: BookName }) => redoBook(session, book),
  });
  state = new BookState(openBook(session, 'registers'));
});

afterEach(() => {
  state.dispose();
  vi.useRealTimers();
});

const names = () => state.entries('registered_person').map(({ body }) => body.name);
const stored = () => openBook(session, 'registers').records;

test('people are added, one is renamed, and both are taken back and done again', async () => {
  const people = [
    aRegisteredPerson({ name: 'A' }, anId(901)),
    aRegisteredPerson({ name: 'B' }, anId(902)),
  ];
  await state.act('Added 2 people', people);
  state.change('Renamed B', 'registered_person', anId(902), { name: 'Bea' });
  expect(names()).toEqual(['A', 'Bea']);
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(stored()).toEqual(state.detail.records);
  expect(await state.undo()).toBe('Renamed B');
  expect(await state.undo()).toBe('Added 2 people');
  expect(names()).toEqual([]);
  await state.redo();
  expect(names()).toEqual(['A', 'B']);
});

test('a keyed entry comes into being as it is typed', async () => {
  state.change('Changed retention', 'retention_rule', 'cases', { reason: 'Limitation' });
  expect(state.entries('retention_rule')).toMatchObject([{ id: 'cases' }]);
  await state.flush();
  expect(stored()).toMatchObject([{ id: 'cases', body: { reason: 'Limitation' } }]);
});

test('what does not fit is marked, kept on the screen and not sent', async () => {
  await state.act('Added', [aRegisteredPerson({ name: 'A' }, anId(901))]);
  state.change('Renamed', 'registered_person', anId(901), { name: '' });
  await state.flush();
  expect([...state.refused.keys()]).toEqual([`registered_person:${anId(901)}:name`]);
  expect(names()).toEqual(['']);
  expect(stored()).toMatchObject([{ body: { name: 'A' } }]);
});

test('what is typed while an answer is on its way stays on the screen', async () => {
  await state.act('Added', [aRegisteredPerson({ name: 'A' }, anId(901))]);
  const adding = state.act('Added', [aRegisteredPerson({ name: 'B' }, anId(902))]);
  state.change('Renamed', 'registered_person', anId(901), { name: 'Ann' });
  await adding;
  expect(names()).toEqual(['Ann', 'B']);
  await state.flush();
  expect(stored()).toMatchObject([{ body: { name: 'Ann' } }, { body: { name: 'B' } }]);
});

test('what cannot be saved is said, and saved when it can be', async () => {
  await state.act('Added', [aRegisteredPerson({ name: 'A' }, anId(901))]);
  app.fail('book.edit', { code: 'disk_full', message: 'no space' });
  state.change('Renamed', 'registered_person', anId(901), { name: 'Ann' });
  await state.flush();
  expect(state.save).toMatchObject({ is: 'failed', error: { code: 'disk_full' } });
  app.fail('book.edit', null);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(state.save.is).toBe('saved');
  expect(stored()).toMatchObject([{ body: { name: 'Ann' } }]);
});
