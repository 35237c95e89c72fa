import { spawn as spawnProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { ChildHandle } from '../../electron/services/children/child-handle.ts';
import { forkChild } from '../../electron/services/children/fork-child.ts';
import { createParserPool } from '../../electron/services/children/parser-pool.ts';
import { createPeer } from '../../electron/rpc/rpc.ts';
import * as files from '../helpers/evidence-files.ts';
import { parserFile } from '../helpers/parser-files.ts';

const children: ChildHandle[] = [];
const fork: typeof forkChild = (kind) => {
  const child = forkChild(kind);
  children.push(child);
  return child;
};

afterAll(() => children.forEach((child) => child.kill()));

describe('a hostile file', () => {
  test.each([
    ['that never lets go', files.endlessPdfFile, 4000, 'the file took too long to read'],
    ['that eats memory', files.greedyPdfFile, 60_000, 'the other process has ended'],
  ])('%s is ended, and the next file works', async (_name, make, timeLimitMs, message) => {
    const pool = createParserPool({ spawn: fork, size: 1, timeLimitMs });
    const hostile = parserFile('pdf', await make());
    const drawing = pool.use(hostile, ({ client }) => client.thumbnail(null));
    await expect(drawing).rejects.toMatchObject({ code: 'parser_failed', message });
    await children.at(-1)!.exited;
    const image = parserFile('image', await files.imageFile());
    expect(await pool.use(image, async ({ facts }) => facts)).toMatchObject({ widthPx: 400 });
    pool.close();
  });

  test('is watched for memory even while the main thread is busy', async () => {
    const guard = new URL('../../electron/parser/memory-guard.ts', import.meta.url);
    const greedy = `
      const { endWhenOverMemory } = await import(${JSON.stringify(guard.href)});
      endWhenOverMemory(300 * 1024 * 1024);
      const held = [];
      // Bounded, so that a broken guard fails the test and not the machine.
      for (let i = 0; i < 200; i += 1) held.push(Buffer.alloc(8 * 1024 * 1024, 1));
      const until = Date.now() + 20_000;
      while (Date.now() < until);`;
    const child = spawnProcess(process.execPath, ['--input-type=module', '-e', greedy]);
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  });

  test('with script and orders to start programs is only drawn', async () => {
    const pool = createParserPool({ spawn: fork });
    const hostile = parserFile('pdf', await files.scriptedPdfFile());
    const page = await pool.use(hostile, ({ client }) => client.text({ page: 1 }));
    expect(page.text).toBe('Page 1 of the sample');
    pool.close();
  });

  test('cannot have the parser open a second file', async () => {
    const image = await files.imageFile();
    const child = fork('parser');
    const peer = createPeer(child.port, { read: () => image });
    const request = { kind: 'image', sizeBytes: image.length };
    await peer.call('open', request);
    await expect(peer.call('open', request)).rejects.toMatchObject({ code: 'invalid_input' });
    child.kill();
  });

  test.each([
    ['a drawing that reads files', files.hostileSvg],
    ['a page with script', files.hostileHtml],
  ])('%s is never drawn, only read', async (_name, markup) => {
    const pool = createParserPool({ spawn: fork });
    const bytes = Buffer.from(markup);
    const use = (kind: 'image' | 'text') =>
      pool.use(parserFile(kind, bytes), ({ client }) => client.text({ page: 1 }));
    await expect(use('image')).rejects.toMatchObject({ code: 'damaged_file' });
    expect((await use('text')).text).toBe(markup);
    pool.close();
  });
});

describe('the parser process', () => {
  test.runIf(process.platform === 'linux')(
    'is started without the environment and without leave to write or start programs',
    async () => {
      vi.stubEnv('CASEBOOK_PASSPHRASE', 'canary passphrase');
      const before = new Set(childIds());
      const child = fork('parser');
      // Answers only once its program runs, and with it its own environment.
      await expect(createPeer(child.port).call('thumbnail', null)).rejects.toMatchObject({
        code: 'invalid_input',
      });
      const [id] = childIds().filter((known) => !before.has(known));
      const environment = readFileSync(`/proc/${id}/environ`, 'latin1');
      const command = readFileSync(`/proc/${id}/cmdline`, 'latin1');
      child.kill();
      expect(environment).toContain('NODE_CHANNEL_FD');
      expect(environment).not.toContain('canary');
      expect(environment).not.toContain('PATH=');
      expect(command).toContain('--permission');
      expect(command).not.toMatch(/--allow-(fs-write|child-process|net|wasi)/);
    },
  );

  test('ends when its starter is gone', async () => {
    const child = fork('parser');
    await expect(createPeer(child.port).call('thumbnail', null)).rejects.toThrow();
    child.port.close();
    await child.exited;
  });
});

/** Ids of this process's children, of all its threads. */
function childIds(): string[] {
  return readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'latin1').split(' ').filter(Boolean),
  );
}
