import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editBook, openBook, undoBook } from '../../../electron/services/books/book-service.ts';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import type { LibrarySession } from '../../../electron/services/library-session.ts';
import { exportList } from '../../../electron/services/registers/export-list.ts';
import { mostBytes, readCsv } from '../../../electron/services/registers/read-csv.ts';
import {
  exportRegister,
  registerDocument,
} from '../../../electron/services/registers/register-documents.ts';
import { signedBy } from '../../../electron/services/registers/signed-by.ts';
import { bookSchemas, entriesOf } from '../../../shared/books/books.ts';
import { guessColumns } from '../../../shared/registers/csv/columns.ts';
import { planImport } from '../../../shared/registers/csv/import-edits.ts';
import { matchPeople } from '../../../shared/registers/csv/match-people.ts';
import { readPeople } from '../../../shared/registers/csv/read-people.ts';
import { assertValid } from '../../../shared/report/validate.ts';
import { aRegisteredPerson } from '../../helpers/books.ts';
import { aCase } from '../../helpers/cases.ts';
import { aLibrarySession } from '../../helpers/library-session.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const { signal } = new AbortController();
const options = { signal, onProgress: () => undefined };
const leaving = { recipient: 'The Board', purpose: 'Yearly check' };

async function aRegister(): Promise<LibrarySession> {
  const session = await aLibrarySession();
  editBook(session, {
    book: 'registers',
    label: 'Entered two people',
    edits: [
      aRegisteredPerson({ name: '=cmd()', address: '1 Quay Street\nLeeds' }, anId(901)),
      aRegisteredPerson({ name: 'Leszek Ożóg', role: 'volunteer' }, anId(902)),
    ],
  });
  return session;
}

test('a list names a case unless somebody in it is protected: the row may tell their real name', async () => {
  const session = await aRegister();
  const open = aCase(session);
  const sealed = aCase(session, { reporter: { name: 'Leszek Ożóg', isProtected: true } });
  const asked = (id: string, caseId: string) => ({
    ...{ op: 'add' as const, kind: 'removal_request' as const, id },
    body: bookSchemas.removal_request.parse({
      askedOn: '2026-03-01',
      item: 'A post',
      askedById: anId(902),
      caseId,
    }),
  });
  const edits = [asked(anId(911), open), asked(anId(912), sealed)];
  editBook(session, { book: 'registers', label: 'Asked', edits });
  const target = join(tempFolder(), 'removals.csv');
  const ids = [anId(911), anId(912)];
  await exportList(session, { register: 'removal_request', ids, target, ...leaving }, signal);
  const text = readFileSync(target, 'utf8');
  const reference = (caseId: string): string => openCase(session, caseId).row.reference;
  expect(text).toContain(reference(open));
  expect(text).toContain('Not told');
  expect(text).not.toContain(reference(sealed));
  expect(text).not.toContain(sealed);
});

test.each([
  ['utf-8', Buffer.from('Name,Role\nZoë Ożóg,Staff\n')],
  ['utf-16le', Buffer.from('\uFEFFName\tRole\r\nZoë Ożóg\tStaff\r\n', 'utf16le')],
  ['utf-16be', Buffer.from('\uFEFFName\tRole\r\nZoë Ożóg\tStaff\r\n', 'utf16le').swap16()],
])('a list in %s is read', async (encoding, bytes) => {
  const path = join(tempFolder(), 'people.csv');
  writeFileSync(path, bytes);
  const table = await readCsv(path);
  expect(table).toMatchObject({ fileName: 'people.csv', encoding, header: ['Name', 'Role'] });
  expect(table.rows.map(({ cells }) => cells)).toEqual([['Zoë Ożóg', 'Staff']]);
});

test('a list in Windows-1252 is read', async () => {
  const path = join(tempFolder(), 'people.csv');
  writeFileSync(
    path,
    Buffer.from('Name,Role\r\nZoë Brontë,Staff\r\nSiân Ó Sé,Staff\r\n', 'latin1'),
  );
  const { rows } = await readCsv(path);
  expect(rows.map(({ cells }) => cells[0])).toEqual(['Zoë Brontë', 'Siân Ó Sé']);
});

test('a long list is told in the encoding in which it was read, though its beginning fits another', async () => {
  const path = join(tempFolder(), 'people.csv');
  const rows = `Name,Role\n${'Ann Example,Staff\n'.repeat(4_000)}Zoë Brontë,Staff\n`;
  writeFileSync(path, Buffer.from(rows, 'latin1'));
  const table = await readCsv(path);
  expect(table.rows.at(-1)?.cells[0]).toBe('Zoë Brontë');
  expect(table.encoding).toBe('windows-1252');
});

test('what is no list is refused', async () => {
  const folder = tempFolder();
  const refusal = async (path: string): Promise<unknown> =>
    readCsv(path).then(
      () => null,
      (error: unknown) => (error as { code: string }).code,
    );
  const refused = (name: string, bytes: Uint8Array): Promise<unknown> => {
    writeFileSync(join(folder, name), bytes);
    return refusal(join(folder, name));
  };
  expect(await refused('a.csv', Buffer.alloc(0))).toBe('file_empty');
  expect(await refused('b.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]))).toBe(
    'list_unreadable',
  );
  const cutOff = Buffer.from('\uFEFFName\tRole\r\nAnn\tStaff\r\n', 'utf16le').subarray(0, -1);
  expect(await refused('d.csv', cutOff)).toBe('list_unreadable');
  expect(await refused('c.csv', Buffer.alloc(mostBytes + 1, 'a'))).toBe('list_too_long');
  expect(await refusal(join(folder, 'none.csv'))).toBe('file_unreadable');
  expect(await refusal(folder)).toBe('not_a_regular_file');
});

test('an exported list is logged, holds no formula, and is taken over again as it was; undo takes it back whole', async () => {
  const session = await aRegister();
  const target = join(tempFolder(), 'people.csv');
  const asked = { register: 'registered_person', ids: [anId(902), anId(901), anId(999)] } as const;
  const disclosure = await exportList(session, { ...asked, target, ...leaving }, signal);
  expect(disclosure).toMatchObject({ what: 'people_list', format: 'csv', recipient: 'The Board' });
  expect(readFileSync(target, 'utf8')).not.toMatch(/(^|,)"?=/mu);

  const { header, rows } = await readCsv(target);
  const mapping = guessColumns(header);
  const read = readPeople(rows, {
    mapping,
    dayOrder: 'day_first',
    roleOfAll: null,
    roleWords: {},
    today: '2026-11-22',
  });
  const registered = () => entriesOf(openBook(session, 'registers').records, 'registered_person');
  const same = planImport(matchPeople(read, registered()), new Map(), {
    people: registered(),
    newId: session.newId,
  });
  expect(same).toMatchObject({ edits: [], unchanged: 2 });

  const anew = planImport(matchPeople(read, []), new Map(), { people: [], newId: session.newId });
  editBook(session, { book: 'registers', label: 'Imported 2 people', edits: anew.edits });
  expect(registered()).toHaveLength(4);
  undoBook(session, 'registers');
  expect(registered()).toHaveLength(2);
  session.close();
});

test('letters and registers are sound documents, and leave with an entry in the log', async () => {
  const session = await aRegister();
  const personIds = [anId(901), anId(902)];
  const letters = { kind: 'signature_letters', versionId: '2015-05', personIds } as const;
  const document = registerDocument(session, letters);
  assertValid(document);
  expect(document.blocks.filter(({ kind }) => kind === 'signOff')).toHaveLength(2);
  expect(JSON.stringify(document)).toContain('the Volunteer Co-ordinator');
  assertValid(registerDocument(session, { kind: 'people', personIds }));
  assertValid(registerDocument(session, { ...letters, kind: 'acknowledgements' }));

  const target = join(tempFolder(), 'letters.docx');
  const { disclosure } = await exportRegister(
    session,
    { document: letters, format: 'docx', password: null, target, ...leaving },
    options,
  );
  expect(disclosure).toMatchObject({ what: 'signature_letters', format: 'docx' });
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK');
  expect(() => registerDocument(session, { ...letters, personIds: [anId(999)] })).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  );
  expect(await verifyLibrary(session)).toMatchObject({
    ok: true,
  });
  session.close();
});

test('what somebody had signed by a day is told with its version', async () => {
  const session = await aRegister();
  const add = (n: number, signedOn: string) =>
    ({
      op: 'add',
      kind: 'acknowledgement',
      id: anId(n),
      body: { personId: anId(901), versionId: '2015-05', signedOn },
    }) as const;
  const edits = [add(911, '2024-01-12'), add(912, '2026-03-01')];
  editBook(session, { book: 'registers', label: 'Signed', edits });
  const by = (personId: string, on: string) => signedBy(session, { personId, on });
  const version = 'Social Media Policy, May 2015';
  expect(by(anId(901), '2024-01-11')).toBeNull();
  expect(by(anId(901), '2026-02-28')).toEqual({ version, on: '2024-01-12' });
  expect(by(anId(901), '2026-03-01')).toEqual({ version, on: '2026-03-01' });
  expect(by(anId(902), '2026-03-01')).toBeNull();
  session.close();
});
