import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdExclusively } from '../../../electron/db/exclusive-file.ts';
import { tempFolder } from '../../helpers/temp.ts';

const holder = `
  const { holdExclusively } = await import(process.argv[1]);
  process.stdout.write(holdExclusively(process.argv[2]) ? 'held' : 'refused');
  setInterval(() => {}, 1000);
`;
const modulePath = join(import.meta.dirname, '../../../electron/db/exclusive-file.ts');

async function holdInAnotherProcess(path: string) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', holder, '--', modulePath, path],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [answer] = await once(child.stdout, 'data');
  return { answer: String(answer), child };
}

test('a file is held once in a process, and again after it was given back', () => {
  const path = join(tempFolder(), 'lock');
  const release = holdExclusively(path);
  expect(release).toBeDefined();
  expect(holdExclusively(path)).toBeUndefined();
  release?.();
  const again = holdExclusively(path);
  expect(again).toBeDefined();
  again?.();
  expect(readdirSync(join(path, '..'))).toEqual(['lock']);
});

test('another process is refused; a holder that was killed leaves no stale lock', async () => {
  const path = join(tempFolder(), 'lock');
  const first = await holdInAnotherProcess(path);
  expect(first.answer).toBe('held');
  const second = await holdInAnotherProcess(path);
  expect(second.answer).toBe('refused');
  expect(holdExclusively(path)).toBeUndefined();
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const release = holdExclusively(path);
  expect(release).toBeDefined();
  release?.();
  second.child.kill('SIGKILL');
  await once(second.child, 'exit');
});
