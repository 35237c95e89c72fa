import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casebook, objectOf } from '../../helpers/command-line.ts';
import { testPassphrase } from '../../helpers/library.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-cli-'));
const library = join(folder, 'library');
const at = (...parts: string[]) => join(folder, ...parts);
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Runs a command on the library of this file. */
async function run(...argv: string[]) {
  const ran = await casebook([...argv, '--library', library, '--json']);
  return { ...ran, result: objectOf(ran) };
}

beforeAll(async () => {
  const made = await run('init', '--director', 'Helen Marsh', '--name', 'Test');
  expect(made.status).toBe(0);
  expect(made.result).toEqual({
    library,
    recoveryKey: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a case from the first line to the report', () => {
  test('new makes a case', async () => {
    const { status, result } = await run('new', '--title', 'Comment', '--brought-on', '2026-06-26');
    expect(status).toBe(0);
    expect(result.reference).toMatch(/^SM-\d{4}-001$/);
  });

  test('add-evidence takes what it can and refuses the rest by name', async () => {
    const [{ reference }] = (await run('list')).result.cases as [{ reference: string }];
    mkdirSync(at('files'));
    writeFileSync(at('files', 'note.txt'), 'Nobody listens.');
    writeFileSync(at('files', 'empty.txt'), '');
    symlinkSync(at('files', 'note.txt'), at('link.txt'));
    const { status, result } = await run(
      'add-evidence',
      reference,
      at('files'),
      at('link.txt'),
      at('gone'),
    );
    expect(status).toBe(0);
    expect(result).toEqual({
      added: [
        {
          exhibit: 'EX-HM-001',
          file: 'note.txt',
          sha256: sha256('Nobody listens.'),
          mime: 'text/plain',
        },
      ],
      refused: [
        { file: 'files/empty.txt', code: 'file_empty', message: expect.any(String) },
        { file: 'link.txt', code: 'is_symlink', message: expect.any(String) },
        { file: 'gone', code: 'file_vanished', message: expect.any(String) },
      ],
    });
    const nothing = await run('add-evidence', reference, at('link.txt'));
    expect(nothing.status).toBe(1);
    expect(nothing.result).toMatchObject({ added: [], error: { code: 'is_symlink' } });
  });

  test('show tells of the case, its exhibits with custody, its findings and its log', async () => {
    const [{ reference }] = (await run('list')).result.cases as [{ reference: string }];
    const { status, result } = await run('show', reference);
    expect(status).toBe(0);
    expect(result).toMatchObject({
      case: { reference, title: 'Comment', exhibitCount: 1 },
      findings: { confidentiality: { answer: null } },
      exhibits: [{ facts: { number: 'EX-HM-001' }, custody: [{ kind: 'received' }] }],
      log: [{ kind: 'exhibit.received' }, { kind: 'case.created' }],
    });
  });

  test('report writes PDF and DOCX', async () => {
    const [{ reference }] = (await run('list')).result.cases as [{ reference: string }];
    const pdf = await run('report', reference, '--format', 'pdf', '--out', at('report.pdf'));
    const bytes = readFileSync(at('report.pdf'));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.result).toEqual({
      file: at('report.pdf'),
      sha256: sha256(bytes),
      pages: expect.any(Number),
    });
    const docx = await run('report', reference, '--format', 'docx', '--out', at('report.docx'));
    expect(docx.status).toBe(0);
    expect(docx.result).toEqual({
      file: at('report.docx'),
      sha256: sha256(readFileSync(at('report.docx'))),
    });
  });

  test('report writes other documents too, and no final report while something is missing', async () => {
    const [{ reference }] = (await run('list')).result.cases as [{ reference: string }];
    const write = (file: string, ...options: string[]) =>
      run('report', reference, '--format', 'docx', '--out', at(file), ...options);
    expect((await write('record.docx', '--document', 'process-record')).status).toBe(0);
    expect((await write('decision.docx', '--document', 'decision')).status).toBe(0);
    const final = await write('final.docx', '--final');
    expect(final.status).toBe(1);
    expect(final.result).toMatchObject({ error: { code: 'gaps_open' } });
    expect((await write('odd.docx', '--document', 'decision', '--final')).status).toBe(2);
    expect((await write('odd.docx', '--document', 'letter')).status).toBe(2);
    const shown = (await run('show', reference)).result.disclosures as { what: string }[];
    expect(shown.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['process_record', 'decision']),
    );
  });

  test('export-case and import give the same case again', async () => {
    const [{ reference }] = (await run('list')).result.cases as [{ reference: string }];
    const out = await run('export-case', reference, '--out', at('exported'));
    expect(out.status).toBe(0);
    const files = out.result.files as { file: string; sha256: string }[];
    for (const { file, sha256: hash } of files) {
      expect(sha256(readFileSync(at('exported', file)))).toBe(hash);
    }
    const again = await run('import', at('exported'));
    expect(again.result).toMatchObject({ wantedReference: reference, exhibits: 1, refused: [] });
    expect(again.stderr).toContain(reference);
    const taken = await run('export-case', reference, '--out', at('exported'));
    expect(taken.status).toBe(1);
    expect(taken.result).toMatchObject({ error: { code: 'conflict' } });
  });

  test('export-log writes a log that its own script finds sound without Casebook', async () => {
    const out = await run('export-log', '--out', at('log'));
    expect(out.status).toBe(0);
    expect(out.result).toMatchObject({ file: 'log.txt', entries: expect.any(Number) });
    const checked = spawnSync('bash', ['verify-log.sh', 'log.txt'], {
      cwd: at('log'),
      encoding: 'utf8',
    });
    expect(checked.stdout).toMatch(new RegExp(`^sound: ${String(out.result.entries)} entries`));
    const again = await run('export-log', '--out', at('log'));
    expect(again.result).toMatchObject({ error: { code: 'conflict' } });
  });

  test('verify says what is wrong and ends with 1', async () => {
    const sound = await run('verify');
    expect(sound.status).toBe(0);
    expect(sound.result).toMatchObject({ ok: true, exhibits: 2, problems: [] });
    const [blob = ''] = readdirSync(join(library, 'blobs'));
    const path = join(library, 'blobs', blob);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    const damaged = await run('verify');
    expect(damaged.status).toBe(1);
    expect(damaged.result).toMatchObject({
      ok: false,
      problems: [{ code: 'integrity_failed' }, { code: 'integrity_failed' }],
      error: { code: 'integrity_failed' },
    });
  });
});

test('seed fills a library', async () => {
  const other = at('seeded');
  const seeded = (...argv: string[]) => casebook([...argv, '--library', other, '--json']);
  await seeded('init');
  const run = await seeded('seed', '--cases', '120', '--evidence', '3');
  expect(objectOf(run)).toEqual({ cases: 120, exhibits: 3 });
  expect((objectOf(await seeded('list')).cases as unknown[]).length).toBe(120);
  expect(objectOf(await seeded('verify'))).toMatchObject({ ok: true, exhibits: 3 });
});

describe('passphrases', () => {
  test('come from a file, less its line end', async () => {
    writeFileSync(at('passphrase'), `${testPassphrase}\r\n`);
    const argv = ['list', '--library', library, '--passphrase-file', at('passphrase'), '--json'];
    const { status } = await casebook(argv, { environment: {} });
    expect(status).toBe(0);
  });

  test('that are wrong are refused', async () => {
    const environment = { CASEBOOK_PASSPHRASE: 'something else entirely' };
    const ran = await casebook(['list', '--library', library, '--json'], { environment });
    expect(ran.status).toBe(1);
    expect(objectOf(ran)).toMatchObject({ error: { code: 'bad_passphrase' } });
  });

  test('that are weak make no library', async () => {
    const environment = { CASEBOOK_PASSPHRASE: 'password1' };
    const ran = await casebook(['init', '--library', at('weak'), '--json'], { environment });
    expect(ran.status).toBe(1);
    expect(objectOf(ran)).toMatchObject({ error: { code: 'weak_passphrase' } });
  });

  test('given as an argument are refused and not repeated', async () => {
    const argv = ['list', '--library', library, '--json', '--passphrase', testPassphrase];
    const ran = await casebook(argv);
    expect(ran.status).toBe(2);
    expect(objectOf(ran)).toMatchObject({ error: { code: 'usage' } });
    expect(ran.stdout + ran.stderr).not.toContain(testPassphrase);
    expect(ran.stderr).toContain('--passphrase-file');
  });
});

describe('wrong usage ends with 2 and says how', () => {
  test.each([
    [[]],
    [['constructor']],
    [['list']],
    [['new', '--title', 'x', '--route', 'rumour', '--library', library]],
    [['seed', '--cases', '-1', '--evidence', '0', '--library', library]],
  ])('%j', async (argv) => {
    const ran = await casebook([...argv, '--json']);
    expect(ran.status).toBe(2);
    expect(objectOf(ran)).toMatchObject({ error: { code: 'usage' } });
    expect(ran.stderr).toContain('--library DIR');
  });

  test('a missing passphrase too', async () => {
    const ran = await casebook(['list', '--library', library, '--json'], { environment: {} });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('CASEBOOK_PASSPHRASE');
  });
});

test.each([
  ['library_missing', ['list', '--library', at('nowhere')]],
  ['library_exists', ['init', '--library', library]],
  ['not_found', ['show', 'SM-1999-001', '--library', library]],
  ['case_folder_invalid', ['import', folder, '--library', library]],
])('%s is an object with the code', async (code, argv) => {
  const ran = await casebook([...argv, '--json']);
  expect(ran.status).toBe(1);
  expect(objectOf(ran)).toMatchObject({ error: { code, message: expect.any(String) } });
});

test('without --json it speaks to people', async () => {
  const help = await casebook(['help']);
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('add-evidence REF');
  const one = await casebook(['report', '--help']);
  expect(one.stdout).toContain('--format pdf|docx');
  const list = await casebook(['list', '--library', library]);
  expect(list.stdout).toMatch(/^SM-\d{4}-001 {2}2026-06-26/);
});
