import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../electron/db/sql.ts';
import { head } from '../../../electron/services/audit/audit-log.ts';
import { bookHistory } from '../../../electron/services/books/book-history.ts';
import {
  editBook,
  openBook,
  redoBook,
  undoBook,
} from '../../../electron/services/books/book-service.ts';
import {
  exportDocument,
  keepDocuments,
} from '../../../electron/services/books/document-service.ts';
import type { EvidenceSession } from '../../../electron/services/evidence/take-in.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { aPolicyVersion, aRegisteredPerson } from '../../helpers/books.ts';
import { anEvidenceSession, reopened } from '../../helpers/evidence-session.ts';
import { aLibrarySession } from '../../helpers/library-session.ts';
import { aSession, anId, codeOf } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

test('an act on a book is undone and done again, and the history tells each', () => {
  const session = aSession();
  const edits = [aRegisteredPerson({}, anId(901)), aRegisteredPerson({ name: 'B' }, anId(902))];
  const added = editBook(session, { book: 'registers', label: 'Imported 2 people', edits });
  expect(added.undo).toEqual({ undoLabel: 'Imported 2 people', redoLabel: null });
  expect(openBook(session, 'registers').records).toHaveLength(2);

  expect(undoBook(session, 'registers')).toMatchObject({ label: 'Imported 2 people' });
  expect(openBook(session, 'registers').records).toEqual([]);
  expect(redoBook(session, 'registers').changes).toEqual(added.changes);
  expect(openBook(session, 'registers').records).toHaveLength(2);
  expect(codeOf(() => redoBook(session, 'registers'))).toBe('nothing_to_redo');
  expect(codeOf(() => undoBook(session, 'policy'))).toBe('nothing_to_undo');

  const all = { book: 'registers', entry: null, beforeSeq: null, limit: 2 } as const;
  const newest = bookHistory(session, all);
  expect(newest.entries.map(({ label }) => label)).toEqual([
    'Did again: Imported 2 people',
    'Undid: Imported 2 people',
  ]);
  expect(newest.hasMore).toBe(true);
  const entry = { kind: 'registered_person', id: anId(902) } as const;
  const [, , first] = bookHistory(session, { ...all, entry, limit: 10 }).entries;
  expect(first?.changes).toMatchObject([{ id: anId(902), before: null, after: { name: 'B' } }]);
  expect(bookHistory(session, { ...all, book: 'policy' }).entries).toEqual([]);
});

test('adopting a version of the policy cannot be taken back', () => {
  const session = aSession();
  editBook(session, { book: 'policy', label: 'Drafted', edits: [aPolicyVersion({}, anId(901))] });
  const fields = { adoptedOn: '2026-09-09' };
  const edit = { op: 'put', kind: 'policy_version', id: anId(901), fields } as const;
  const { undo } = editBook(session, { book: 'policy', label: 'Adopted', edits: [edit] });
  expect(undo).toEqual({ undoLabel: null, redoLabel: null });
  expect(codeOf(() => undoBook(session, 'policy'))).toBe('nothing_to_undo');
});

test('documents are kept, survive closing, and an entry can name only a kept one', async () => {
  const { folder, session } = await anEvidenceSession();
  const form = join(tempFolder(), 'Signed form.txt');
  writeFileSync(form, 'signed');
  const empty = join(tempFolder(), 'empty.txt');
  writeFileSync(empty, '');
  const { kept, refused } = await keepDocuments(session, {
    book: 'registers',
    paths: [form, empty],
  });
  expect(kept).toMatchObject([{ fileName: 'Signed form.txt', sizeBytes: 6 }]);
  expect(refused).toMatchObject([{ code: 'file_empty' }]);
  const person = aRegisteredPerson({}, anId(901));
  const signed = (documentId: string) =>
    ({
      op: 'add',
      kind: 'acknowledgement',
      id: anId(902),
      body: { personId: anId(901), versionId: '2015-05', signedOn: '2026-07-01', documentId },
    }) as const;
  const edit = (documentId: string) =>
    editBook(session, { book: 'registers', label: 'Signed', edits: [person, signed(documentId)] });
  expect(codeOf(() => edit(anId(7)))).toBe('not_found');
  edit(kept[0]!.id);

  const again = await reopened(folder, session);
  expect(openBook(again, 'registers').documents).toEqual(kept);
  expect(await verifyLibrary(again)).toMatchObject({ ok: true, problems: [] });
  again.library.close();
});

test.each([
  [
    `UPDATE book_records SET body = json_set(body, '$.name', 'Other')`,
    'registered person in the registers',
    'not_as_logged',
  ],
  [`DELETE FROM book_records`, `book_records registers registered_person ${anId(901)}`, 'missing'],
  [`UPDATE kept_documents SET file_name = 'Other.txt'`, 'document Other.txt', 'not_as_logged'],
  [
    `UPDATE kept_documents SET blob_name = '${'0'.repeat(64)}'`,
    'document form.txt',
    'blob_missing',
  ],
])('verification finds what was changed behind its back: %s', async (sql, what, code) => {
  const { session } = await anEvidenceSession();
  const form = join(tempFolder(), 'form.txt');
  writeFileSync(form, 'signed');
  await keepDocuments(session, { book: 'registers', paths: [form] });
  const edits = [aRegisteredPerson({}, anId(901))];
  editBook(session, { book: 'registers', label: 'Added', edits });
  session.db.exec('DROP TRIGGER kept_documents_are_never_changed');
  run(session.db, sql);
  const { problems } = await verifyLibrary(session);
  expect(problems).toMatchObject([{ what, code }]);
  session.library.close();
});

/** Gives the document `one.txt` the bytes of another. */
const giveOtherBytes = `UPDATE kept_documents SET blob_name =
  (SELECT blob_name FROM kept_documents WHERE file_name <> 'one.txt') WHERE file_name = 'one.txt'`;

test.each([
  [
    'an entry that nobody made',
    `INSERT INTO book_records (book, kind, id, position, body, created_at, updated_at)
     SELECT book, kind, '${anId(950)}', 9, body, created_at, updated_at FROM book_records`,
    [{ what: 'registered person in the registers', code: 'not_as_logged' }],
  ],
  [
    'an entry in another book',
    `UPDATE book_records SET book = 'policy'`,
    [
      { code: 'not_as_logged' },
      { what: `book_records registers registered_person ${anId(901)}`, code: 'missing' },
    ],
  ],
  [
    'a document with the bytes of another',
    giveOtherBytes,
    [{ what: 'document one.txt', code: 'integrity_failed' }],
  ],
  [
    'a document that was taken away',
    `DELETE FROM kept_documents WHERE file_name = 'one.txt'`,
    [{ code: 'missing' }],
  ],
])('verification finds %s', async (_, sql, found) => {
  const { session } = await anEvidenceSession();
  await keepTwo(session);
  const edits = [aRegisteredPerson({}, anId(901))];
  editBook(session, { book: 'registers', label: 'Added', edits });
  session.db.exec('DROP TRIGGER kept_documents_are_never_changed');
  session.db.exec('DROP TRIGGER IF EXISTS kept_documents_are_never_deleted');
  run(session.db, sql);
  const { problems } = await verifyLibrary(session);
  expect(problems).toMatchObject(found);
  session.library.close();
});

test('a document whose bytes are not those kept does not leave, and nothing is logged', async () => {
  const session = await aLibrarySession();
  const [one] = await keepTwo(session);
  session.db.exec('DROP TRIGGER kept_documents_are_never_changed');
  run(session.db, giveOtherBytes);
  const target = join(tempFolder(), 'left.txt');
  const leaving = { documentId: one!.id, target, recipient: 'Board', purpose: 'Review' };
  const before = head(session.db);
  await expect(
    exportDocument(session, leaving, new AbortController().signal),
  ).rejects.toMatchObject({ code: 'integrity_failed' });
  expect(existsSync(target)).toBe(false);
  expect(head(session.db)).toEqual(before);
  session.close();
});

/** Keeps two documents of different content. */
async function keepTwo(session: EvidenceSession) {
  const folder = tempFolder();
  const paths = ['one.txt', 'two.txt'].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, path);
  const { kept, refused } = await keepDocuments(session, { book: 'registers', paths });
  expect(refused).toEqual([]);
  return kept;
}
