import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCase } from '../../../../electron/services/cases/case-service.ts';
import { listBookRecords } from '../../../../electron/services/books/book-repo.ts';
import { editBook, openBook } from '../../../../electron/services/books/book-service.ts';
import type { Session as Library } from '../../../../electron/services/session.ts';
import { type Place, Session } from '../../../../renderer/features/shell/session.svelte.ts';
import type { BookName } from '../../../../shared/books/books.ts';
import { aRegisteredPerson } from '../../../helpers/books.ts';
import { aCase } from '../../../helpers/cases.ts';
import { aSession, anId } from '../../../helpers/session.ts';
import { aWindow, type TestWindow } from '../../../helpers/window-api.ts';

let library: Library;
let first: string;
let second: string;
let app: TestWindow;
let session: Session;

beforeEach(async () => {
  vi.useFakeTimers();
  library = aSession();
  [first, second] = [aCase(library), aCase(library)];
  app = aWindow(library, {
    'book.open': (input: { book: BookName }) => openBook(library, input.book),
    'book.edit': (input: Parameters<typeof editBook>[1]) => editBook(library, input),
  });
  session = new Session({
    libraryName: 'L',
    directorName: 'D',
    lockAfterMinutes: 15,
    office: 'director' as const,
  });
  await session.open(first);
});

afterEach(() => {
  session.dispose();
  vi.useRealTimers();
});

const type = (description: string) =>
  session.openCase?.change('Edited the description', 'case', 'case', { description });
const stored = () => openCase(library, first).records.file.description;

test('what was typed is saved before another case opens', async () => {
  type('A post');
  await session.open(second);
  expect(session.openCase?.caseId).toBe(second);
  expect(stored()).toBe('A post');
});

test('what is typed while another case is being read is saved too', async () => {
  const opening = session.open(second);
  type('A post');
  await opening;
  expect(session.openCase?.caseId).toBe(second);
  expect(stored()).toBe('A post');
});

test('a case is not left while something typed in it cannot be saved', async () => {
  app.fail('case.edit', { code: 'disk_full', message: 'no space' });
  type('A post');
  await session.open(second);
  expect(session.openCase?.caseId).toBe(first);
  expect(session.openCase?.detail.records.file.description).toBe('A post');
  expect(session.failure?.title).toBe('The disk is full');
  app.fail('case.edit', null);
  await session.open(second);
  expect(session.openCase?.caseId).toBe(second);
  expect(stored()).toBe('A post');
});

test('what is typed in the registers is saved before a case is shown, open already or not', async () => {
  const name = () =>
    listBookRecords(library.db, 'registers').map(({ body }) => 'name' in body && body.name);
  const edits = [aRegisteredPerson({ name: 'Sam' }, anId(901))];
  editBook(library, { book: 'registers', label: 'Entered', edits });
  for (const [typed, caseId] of [
    ['Samira', first],
    ['Samuel', second],
  ] as const) {
    await session.showBook('registers');
    session.openBook?.change('Edited', 'registered_person', anId(901), { name: typed });
    await session.open(caseId, 'content');
    expect(session.page).toBe('case');
    expect(name()).toEqual([typed]);
  }
});

test('a book is not put away while something typed in it cannot be saved, wherever the person was since', async () => {
  const edits = [aRegisteredPerson({ name: 'Sam' }, anId(901))];
  editBook(library, { book: 'registers', label: 'Entered', edits });
  await session.showBook('registers');
  app.fail('book.edit', { code: 'disk_full', message: 'no space' });
  session.openBook?.change('Edited', 'registered_person', anId(901), { name: 'Samira' });
  await session.show('today');
  expect(session.unsaved?.error.code).toBe('disk_full');
  for (const book of ['policy', 'registers'] as const) {
    await session.showBook(book);
    expect([session.page, session.openBook?.book]).toEqual(['today', 'registers']);
    expect(session.failure?.title).toBe('The disk is full');
  }
  app.fail('book.edit', null);
  await session.showBook('policy');
  expect([session.page, session.openBook?.book, session.unsaved]).toEqual([
    'policy',
    'policy',
    null,
  ]);
  const [person] = listBookRecords(library.db, 'registers');
  expect(person?.body).toMatchObject({ name: 'Samira' });
});

test('locking saves what is typed; what cannot be saved is given up only when the person says so', async () => {
  const locks = () => app.asked.filter(({ channel }) => channel === 'library.lock').length;
  app.fail('case.edit', { code: 'disk_full', message: 'no space' });
  type('A post');
  await session.show('today');
  await session.lock();
  expect([session.isLockAsked, locks()]).toEqual([true, 0]);
  await session.lockAnyway();
  expect(locks()).toBe(1);
  app.fail('case.edit', null);
  session.isLockAsked = false;
  await session.lock();
  expect([session.isLockAsked, locks(), stored()]).toEqual([false, 2, 'A post']);
});

test('after a lock the work goes on where it was left, as far as that is still there', async () => {
  await session.open(first, 'people');
  const { place } = session;
  expect(place).toEqual({ page: 'case', caseId: first, section: 'people', bookPart: null });
  const resumed = async (left: Place) => {
    const next = new Session(session.settings);
    await next.resume(left);
    next.dispose();
    return [next.page, next.openCase?.caseId, next.section, next.bookPart, next.failure];
  };
  expect(await resumed(place)).toEqual(['case', first, 'people', null, null]);
  const gone = await resumed({ ...place, caseId: anId(99) });
  expect(gone).toEqual(['today', undefined, 'overview', null, null]);
  const inBook = await resumed({ ...place, page: 'registers', bookPart: 'photos' });
  expect(inBook).toEqual(['registers', undefined, 'overview', 'photos', null]);
});
