import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  editBook,
  openBook,
  undoBook,
} from '../../../../../electron/services/books/book-service.ts';
import type { Session } from '../../../../../electron/services/session.ts';
import { BookState } from '../../../../../renderer/features/books/book-state.svelte.ts';
import { photosRegister } from '../../../../../renderer/features/registers/photos/photos-register.ts';
import type { BookEdit, BookName } from '../../../../../shared/books/books.ts';
import { removalEdits } from '../../../../../shared/registers/references.ts';
import { aRegisteredPerson } from '../../../../helpers/books.ts';
import { aSession, anId } from '../../../../helpers/session.ts';
import { aWindow } from '../../../../helpers/window-api.ts';

const [she, photo] = [anId(901), anId(902)];
let session: Session;
let book: BookState;

beforeEach(async () => {
  vi.useFakeTimers();
  session = aSession();
  aWindow(session, {
    'book.open': ({ book: name }: { book: BookName }) => openBook(session, name),
    'book.edit': (input: { book: BookName; label: string; edits: BookEdit[] }) =>
      editBook(session, input),
    'book.undo': ({ book: name }: { book: BookName }) => undoBook(session, name),
  });
  book = new BookState(openBook(session, 'registers'));
  const body = { ...photosRegister.fresh('2026-07-15'), what: 'Open day', takenById: she };
  await book.act('Entered both', [
    aRegisteredPerson({ name: 'Ngọc Anh Đặng' }, she),
    { op: 'add', kind: 'photo_permission', id: photo, body },
  ]);
});

afterEach(() => {
  book.dispose();
  vi.useRealTimers();
});

const stored = () => openBook(session, 'registers').records;
const takenBy = () => {
  const [found] = book.entries('photo_permission');
  return [found?.body.takenById, found?.body.takenBy];
};

test('somebody who is removed leaves their name, and undo brings them back with every link', async () => {
  const before = stored();
  book.change('Edited Open day', 'photo_permission', photo, { purpose: 'Thanks' });
  await book.act('Removed', removalEdits(book.detail.records, 'registered_person', she) ?? []);
  expect(book.entries('registered_person')).toEqual([]);
  expect(takenBy()).toEqual([null, 'Ngọc Anh Đặng']);
  expect(stored()).toEqual(book.detail.records);

  expect(await book.undo()).toBe('Removed');
  expect(takenBy()).toEqual([she, '']);
  expect(book.entries('registered_person')).toHaveLength(1);
  expect(await book.undo()).toBe('Edited Open day');
  expect(stored()).toEqual(before);
});

test('what is due is settled by one act, which undo takes back', async () => {
  const uploadedOn = '2026-07-10';
  await book.act('Uploaded', [
    { op: 'put', kind: 'photo_permission', id: photo, fields: { uploadedOn } },
  ]);
  const { delete: act } = photosRegister.settling;
  await book.act('Deleted today', [
    { op: 'put', kind: 'photo_permission', id: photo, fields: { ...act?.fields('2026-07-15') } },
  ]);
  expect(book.entries('photo_permission')[0]?.body.deletedFromPhoneOn).toBe('2026-07-15');
  await book.undo();
  expect(book.entries('photo_permission')[0]?.body).toMatchObject({
    uploadedOn,
    deletedFromPhoneOn: null,
  });
});
