import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endProcess } from '../../../electron/platform/end-process.ts';

const aChild = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);

test('ends a process at once, and does not mind one that has ended', async () => {
  const child = aChild();
  await once(child, 'spawn');
  const exited = once(child, 'exit');
  endProcess(child);
  expect(await exited).toEqual([null, 'SIGKILL']);
  expect(() => endProcess(child)).not.toThrow();
});

test('ends a process that is still starting and has no number yet, as those of Electron', async () => {
  const child = aChild();
  const exited = once(child, 'exit');
  let isRunning = false;
  child.prependOnceListener('spawn', () => (isRunning = true));
  endProcess({
    get pid() {
      return isRunning ? child.pid : undefined;
    },
    once: (event, listener) => child.once(event, listener),
  });
  expect(await exited).toEqual([null, 'SIGKILL']);
});
