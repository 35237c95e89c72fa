import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endProcess } from '../../../electron/platform/end-process.ts';

test('ends a process at once, and does not mind one that has ended', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const exited = once(child, 'exit');
  endProcess(pid);
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(() => endProcess(pid)).not.toThrow();
});
