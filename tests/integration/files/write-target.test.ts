import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTarget, type Written } from '../../../electron/services/files/write-target.ts';
import type { Session } from '../../../electron/services/session.ts';
import { aSession } from '../../helpers/session.ts';

let folder: string;
const never = new AbortController().signal;
const told = (written: Written): Written => written;
let session: Session;

beforeEach(() => {
  session = aSession();
  folder = mkdtempSync(join(tmpdir(), 'casebook-target-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

test('writes the whole file and tells its name, size and hash', async () => {
  const target = join(folder, 'report.pdf');
  const chunks = [Buffer.from('one '), Buffer.from('two')];
  expect(await writeTarget(session, target, chunks, { signal: never, log: told })).toEqual({
    fileName: 'report.pdf',
    sizeBytes: 7,
    sha256: createHash('sha256').update('one two').digest('hex'),
  });
  expect(readFileSync(target, 'utf8')).toBe('one two');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('replaces a file of that name only when the new one is complete', async () => {
  const target = join(folder, 'report.pdf');
  writeFileSync(target, 'the old one');
  function* failing() {
    yield Buffer.from('half');
    throw new Error('the source failed');
  }
  await expect(
    writeTarget(session, target, failing(), { signal: never, log: told }),
  ).rejects.toThrow('the source failed');
  expect(readFileSync(target, 'utf8')).toBe('the old one');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('leaves nothing behind when cancelled', async () => {
  const controller = new AbortController();
  function* cancelling() {
    yield Buffer.from('half');
    controller.abort();
    yield Buffer.from('other half');
  }
  const target = join(folder, 'report.pdf');
  await expect(
    writeTarget(session, target, cancelling(), { signal: controller.signal, log: told }),
  ).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('says that a folder cannot be written to', async () => {
  const target = join(folder, 'gone', 'report.pdf');
  await expect(
    writeTarget(session, target, [Buffer.from('x')], { signal: never, log: told }),
  ).rejects.toMatchObject({
    code: 'target_unwritable',
  });
});

test('a file that could not be logged never appears', async () => {
  const target = join(folder, 'report.pdf');
  const log = () => {
    throw new Error('the log is full');
  };
  const writing = writeTarget(session, target, [Buffer.from('x')], {
    signal: never,
    log,
  });
  await expect(writing).rejects.toThrow('the log is full');
  expect(readdirSync(folder)).toEqual([]);
});

test('two writes of the same file at once do not get into each other’s way', async () => {
  const target = join(folder, 'report.pdf');
  const chunks = ['one ', 'two'].map((text) => Buffer.from(text));
  const writing = [1, 2].map(() =>
    writeTarget(session, target, chunks, { signal: never, log: told }),
  );
  await Promise.all(writing);
  expect(readFileSync(target, 'utf8')).toBe('one two');
  expect(readdirSync(folder)).toEqual(['report.pdf']);
});

test('nothing is written into a library, however deep', async () => {
  writeFileSync(join(folder, 'vault.json'), '{}');
  mkdirSync(join(folder, 'blobs'));
  for (const target of [join(folder, 'vault.json'), join(folder, 'blobs', 'report.pdf')]) {
    await expect(
      writeTarget(session, target, [Buffer.from('x')], { signal: never, log: told }),
    ).rejects.toMatchObject({
      code: 'target_unwritable',
    });
  }
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe('{}');
  expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
});

test('a folder in the place of the file is refused before anything is logged', async () => {
  mkdirSync(join(folder, 'report.pdf'));
  let isLogged = false;
  const log = () => {
    isLogged = true;
  };
  const writing = writeTarget(session, join(folder, 'report.pdf'), [Buffer.from('x')], {
    signal: never,
    log,
  });
  await expect(writing).rejects.toMatchObject({ code: 'target_unwritable' });
  expect(isLogged).toBe(false);
});
