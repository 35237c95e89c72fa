import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { readSettings } from '../../../electron/services/settings/settings-service.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { casebook, objectOf } from '../../helpers/command-line.ts';
import { testPassphrase } from '../../helpers/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-cli-'));
const at = (...parts: string[]) => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on one of the two libraries of this file. */
async function run(library: string, ...argv: string[]) {
  const ran = await casebook([...argv, '--library', at(library), '--json']);
  return { status: ran.status, result: objectOf(ran) };
}

test('a case goes to another library and back from the command line', async () => {
  await run('director', 'init', '--director', 'Maria Kowalska');
  await run('chair', 'init', '--office', 'chair', '--director', 'Ruth Adeyemi');
  const { reference } = (await run('director', 'new', '--title', 'Comment')).result;
  const ref = String(reference);
  mkdirSync(at('files'));
  writeFileSync(at('files', 'note.txt'), 'Nobody listens.');
  await run('director', 'add-evidence', ref, at('files'));
  writeFileSync(at('passphrase'), 'seven brass kettles drift\n');
  const key = ['--archive-passphrase-file', at('passphrase')];
  const why = ['--to', 'Ruth Adeyemi', '--reason', 'The Director is a witness'];

  const out = await run('director', 'hand-over', ref, '--out', at('out.casebook'), ...why, ...key);
  expect(out).toMatchObject({ status: 0, result: { recipient: 'Ruth Adeyemi' } });
  expect(readFileSync(at('out.casebook')).subarray(0, 8).toString()).toBe('CASEARCH');
  const refused = await run('director', 'add-evidence', ref, at('files'));
  expect(refused).toMatchObject({ status: 1, result: { error: { code: 'handed_over' } } });

  const taken = await run('chair', 'open-archive', at('out.casebook'), ...key);
  expect(taken).toMatchObject({ status: 0, result: { reference, isReturn: false } });
  await run('chair', 'hand-over', ref, '--out', at('back.casebook'), ...why, ...key);
  const back = await run('director', 'open-archive', at('back.casebook'), ...key);
  expect(back).toMatchObject({ status: 0, result: { reference, isReturn: true } });
  expect(await run('director', 'verify')).toMatchObject({ status: 0, result: { ok: true } });
  expect(await run('chair', 'verify')).toMatchObject({ status: 0, result: { ok: true } });
});

test('a library is made for an office; nobody else has one', async () => {
  for (const [library, given, settings] of [
    ['of-the-chair', ['--office', 'chair'], { office: 'chair', directorName: 'Chair of trustees' }],
    ['of-the-director', [], { office: 'director', directorName: 'Executive Director' }],
  ] as const) {
    expect((await run(library, 'init', ...given)).status).toBe(0);
    const secret = { passphrase: testPassphrase };
    const opened = await openLibrary(at(library), secret, () => new Date());
    onTestFinished(() => opened.close());
    expect(readSettings(opened.db)).toMatchObject(settings);
  }
  expect((await run('nobody', 'init', '--office', 'treasurer')).status).toBe(2);
  expect(existsSync(at('nobody'))).toBe(false);
});

test('a passphrase file that is empty or missing, and a file that is no archive, are told', async () => {
  await run('third', 'init', '--director', 'Ruth Adeyemi');
  writeFileSync(at('empty'), '\n');
  writeFileSync(at('no-archive'), 'x'.repeat(1000));
  const open = (file: string, key: string) =>
    run('third', 'open-archive', at(file), '--archive-passphrase-file', at(key));
  expect((await open('no-archive', 'empty')).status).toBe(2);
  expect((await open('no-archive', 'not-there')).status).toBe(2);
  writeFileSync(at('key'), 'seven brass kettles drift');
  expect(await open('no-archive', 'key')).toMatchObject({
    status: 1,
    result: { error: { code: 'archive_invalid' } },
  });
});
