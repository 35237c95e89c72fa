import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../electron/db/sql.ts';
import { appendEntry, head } from '../../../electron/services/audit/audit-log.ts';
import { verifyChain } from '../../../electron/services/audit/verify-chain.ts';
import { bytesSource } from '../../../electron/services/evidence/byte-source.ts';
import { createLibrary } from '../../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../../electron/services/vault/key-derivation.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { hashesOf } from '../../helpers/folder-hash.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';
import { tempFolder } from '../../helpers/temp.ts';

const refusedAs = (code: string) => expect.objectContaining({ code });
const right = { passphrase: testPassphrase };

async function closedLibrary() {
  const made = await aLibrary();
  made.library.close();
  return made;
}

test('a new library is one folder for its owner alone, and opens with either secret', async () => {
  const { folder, library, recoveryKey } = await aLibrary();
  appendEntry(library.db, { kind: 'test.kept', caseId: null, body: {} }, aClock());
  const where = head(library.db);
  library.close();
  expect(readdirSync(folder).sort()).toEqual(
    ['blobs', 'casebook.db', 'lock', 'log-head.json', 'vault-copy.json', 'vault.json'].sort(),
  );
  for (const name of readdirSync(folder)) {
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  }
  for (const secret of [right, { recoveryKey }]) {
    const opened = await openLibrary(folder, secret, aClock());
    expect(head(opened.db)).toEqual(where);
    expect(opened.isRolledBack).toBe(false);
    expect(verifyChain(opened.db, opened.logIdentity).problems).toEqual([]);
    opened.close();
  }
});

test('after a wrong passphrase or recovery key nothing on disk has changed', async () => {
  const { folder } = await closedLibrary();
  const before = hashesOf(folder);
  const other = await closedLibrary();
  for (const [secret, code] of [
    [{ passphrase: 'wrong' }, 'bad_passphrase'],
    [{ recoveryKey: other.recoveryKey }, 'bad_recovery_key'],
    [{ recoveryKey: 'nonsense' }, 'bad_recovery_key'],
  ] as const) {
    await expect(openLibrary(folder, secret, aClock())).rejects.toEqual(refusedAs(code));
  }
  expect(hashesOf(folder)).toEqual(before);
  (await openLibrary(folder, right, aClock())).close();
});

test('a new passphrase replaces the old one, given either the old one or the recovery key', async () => {
  const { folder, library, recoveryKey } = await aLibrary();
  await library.changePassphrase(right, 'another long passphrase');
  await library.changePassphrase({ recoveryKey }, 'yet another passphrase');
  expect(await library.opensWith({ passphrase: 'another long passphrase' })).toBe(false);
  expect(await library.opensWith({ passphrase: 'yet another passphrase' })).toBe(true);
  expect(await library.opensWith({ recoveryKey })).toBe(true);
  library.close();
  await expect(openLibrary(folder, right, aClock())).rejects.toEqual(refusedAs('bad_passphrase'));
  (await openLibrary(folder, { passphrase: 'yet another passphrase' }, aClock())).close();
});

test('a change of passphrase that is refused changes nothing', async () => {
  const { folder, library } = await aLibrary();
  const before = readFileSync(join(folder, 'vault.json'));
  const next = 'another long passphrase';
  await expect(library.changePassphrase({ passphrase: 'wrong' }, next)).rejects.toEqual(
    refusedAs('bad_passphrase'),
  );
  for (const weak of ['short', 'aaaaaaaaaaaaaaaaaa', '            ']) {
    await expect(library.changePassphrase(right, weak)).rejects.toEqual(
      refusedAs('weak_passphrase'),
    );
  }
  expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
});

test('of two key files the undamaged, newer one counts, and opening makes both the same', async () => {
  const { folder, library } = await aLibrary();
  const [main, copy] = [join(folder, 'vault.json'), join(folder, 'vault-copy.json')];
  const old = readFileSync(main);
  await library.changePassphrase(right, 'another long passphrase');
  library.close();
  const next = { passphrase: 'another long passphrase' };
  const current = readFileSync(main);
  const states: [string, Buffer | null, Buffer | null][] = [
    ['main damaged', Buffer.from(current).fill('x', 50, 60), current],
    ['main missing', null, current],
    ['copy missing', current, null],
    ['power cut between the two writes', current, old],
  ];
  for (const [name, first, second] of states) {
    for (const [path, bytes] of [
      [main, first],
      [copy, second],
    ] as const) {
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path, { force: true });
    }
    await expect(openLibrary(folder, right, aClock()), name).rejects.toEqual(
      refusedAs('bad_passphrase'),
    );
    (await openLibrary(folder, next, aClock())).close();
    expect(readFileSync(main), name).toEqual(current);
    expect(readFileSync(copy), name).toEqual(current);
  }
});

test('a folder that is no library, a damaged one and a newer one are told apart', async () => {
  const { folder } = await closedLibrary();
  const path = join(folder, 'vault.json');
  const open = () => openLibrary(folder, right, aClock());
  await expect(openLibrary(tempFolder(), right, aClock())).rejects.toEqual(
    refusedAs('library_missing'),
  );
  const intact = readFileSync(path, 'utf8');
  const both = (text: string) => {
    writeFileSync(path, text);
    writeFileSync(join(folder, 'vault-copy.json'), text);
  };
  both(intact.replace('"version": 1', '"version": 2'));
  await expect(open()).rejects.toEqual(refusedAs('library_too_new'));
  for (const text of [
    '',
    '{}',
    'null',
    intact.slice(0, -20),
    intact.replace(/"revision": 1/, '"revision": 9'),
  ]) {
    both(text);
    await expect(open()).rejects.toEqual(refusedAs('library_damaged'));
  }
  both(intact);
  renameAway(join(folder, 'casebook.db'));
  await expect(open()).rejects.toEqual(refusedAs('library_damaged'));
  expect(readdirSync(folder)).not.toContain('casebook.db');
});

function renameAway(path: string): void {
  copyFileSync(path, `${path}.away`);
  rmSync(path);
}

test('a folder with a library or with other files in it is not made into one', async () => {
  const { folder } = await closedLibrary();
  const options = { passphrase: testPassphrase, clock: aClock(), kdf: WEAKEST_KDF };
  const before = hashesOf(folder);
  await expect(createLibrary(folder, options)).rejects.toEqual(refusedAs('library_exists'));
  expect(hashesOf(folder)).toEqual(before);
  const other = tempFolder();
  writeFileSync(join(other, 'holiday.jpg'), 'x');
  await expect(createLibrary(other, options)).rejects.toEqual(refusedAs('conflict'));
  expect(readdirSync(other)).toEqual(['holiday.jpg']);
});

test('making a library that fails leaves the folder empty', async () => {
  const folder = join(tempFolder(), 'library');
  mkdirSync(folder);
  const kdf = { ...WEAKEST_KDF, passes: 1 };
  const made = createLibrary(folder, { passphrase: testPassphrase, clock: aClock(), kdf });
  await expect(made).rejects.toEqual(refusedAs('kdf_out_of_range'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder with hidden files, as systems leave them, is made into a library and they stay', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, '.DS_Store'), 'x');
  const options = { passphrase: testPassphrase, clock: aClock(), kdf: WEAKEST_KDF };
  const tooWeak = { ...options, kdf: { ...WEAKEST_KDF, passes: 1 } };
  await expect(createLibrary(folder, tooWeak)).rejects.toEqual(refusedAs('kdf_out_of_range'));
  expect(readdirSync(folder)).toEqual(['.DS_Store']);
  const { library } = await createLibrary(folder, options);
  library.close();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['.DS_Store', 'vault.json']));
});

const holder = `
  const { openLibrary } = await import(process.argv[1]);
  const secret = { passphrase: process.argv[3] };
  try {
    globalThis.library = await openLibrary(process.argv[2], secret, () => new Date());
    process.stdout.write('opened');
  } catch (error) {
    process.stdout.write(error.code);
  }
  setInterval(() => {}, 1000);
`;

async function openInAnotherProcess(folder: string) {
  const module = join(import.meta.dirname, '../../../electron/services/vault/library.ts');
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', holder, '--', module, folder, testPassphrase],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [answer] = await once(child.stdout, 'data');
  return { answer: String(answer), child };
}

test('one process at a time has a library open; a killed one does not keep it', async () => {
  const { folder } = await closedLibrary();
  const first = await openInAnotherProcess(folder);
  expect(first.answer).toBe('opened');
  const second = await openInAnotherProcess(folder);
  expect(second.answer).toBe('library_in_use');
  await expect(openLibrary(folder, right, aClock())).rejects.toEqual(refusedAs('library_in_use'));
  for (const { child } of [first, second]) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  (await openLibrary(folder, right, aClock())).close();
});

test('a database put back to an older state is noticed, logged, and costs no evidence', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  const path = join(folder, 'casebook.db');
  copyFileSync(path, `${path}.older`);
  const later = await openLibrary(folder, right, aClock());
  appendEntry(later.db, { kind: 'test.later', caseId: null, body: {} }, aClock());
  const { blobName } = await later.blobs.put(bytesSource(Buffer.from('evidence')));
  later.close();
  copyFileSync(`${path}.older`, path);

  const older = await openLibrary(folder, right, aClock());
  expect(older.isRolledBack).toBe(true);
  expect(readdirSync(join(folder, 'blobs'))).toEqual([blobName]);
  older.close();
  const again = await openLibrary(folder, right, aClock());
  expect(again.isRolledBack).toBe(false);
  const kinds = again.db.prepare('SELECT kind FROM audit_log ORDER BY seq').all();
  expect(kinds).toEqual([{ kind: 'log.started' }, { kind: 'library.older_found' }]);
  again.close();
});

test('the log is signed after a hundred entries and at closing', async () => {
  const { folder, library } = await aLibrary();
  const sizes = () => library.db.prepare('SELECT size FROM audit_checkpoints').all();
  for (let i = 0; i < 99; i++) {
    appendEntry(library.db, { kind: 'test.more', caseId: null, body: {} }, aClock());
    library.signLogIfDue();
  }
  expect(sizes()).toEqual([{ size: 1 }]);
  appendEntry(library.db, { kind: 'test.more', caseId: null, body: {} }, aClock());
  library.signLogIfDue();
  expect(sizes()).toEqual([{ size: 1 }, { size: 101 }]);
  appendEntry(library.db, { kind: 'test.last', caseId: null, body: {} }, aClock());
  library.close();
  const opened = await openLibrary(folder, right, aClock());
  expect(opened.signLog().seq).toBe(102);
  const count = opened.db.prepare('SELECT count(*) AS count FROM audit_checkpoints').get();
  expect(count).toEqual({ count: 3 });
  opened.close();
});

test('the database of one library does not open in another', async () => {
  const a = await closedLibrary();
  const b = await closedLibrary();
  copyFileSync(join(a.folder, 'casebook.db'), join(b.folder, 'casebook.db'));
  await expect(openLibrary(b.folder, right, aClock())).rejects.toEqual(
    refusedAs('library_damaged'),
  );
  const reopened = await openLibrary(a.folder, right, aClock());
  run(reopened.db, `INSERT INTO settings VALUES ('x', '1')`);
  reopened.close();
});

test('a library whose first content cannot be stored is not made at all', async () => {
  const folder = join(tempFolder(), 'library');
  const setUp = (): never => {
    // What is set up belongs to the library before its key file makes it one.
    expect(existsSync(join(folder, 'vault.json'))).toBe(false);
    throw new Error('the settings cannot be stored');
  };
  const options = { passphrase: testPassphrase, clock: aClock(), kdf: WEAKEST_KDF, setUp };
  await expect(createLibrary(folder, options)).rejects.toThrow('the settings cannot be stored');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});
