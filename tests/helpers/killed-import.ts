import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const crashTests = join(import.meta.dirname, '../integration/crash');

/** Lets an importer script work for a while after it first said that something is safe, kills it, and returns all it said. */
export async function importAndKill(
  script: string,
  words: readonly string[],
  afterMs: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [join(crashTests, script), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await once(child.stdout, 'data');
  await wait(afterMs);
  child.kill('SIGKILL');
  await ended;
  // What was cut off in the middle of a line was not said.
  return said.split('\n').slice(0, -1);
}
