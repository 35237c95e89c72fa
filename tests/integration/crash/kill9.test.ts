import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findExhibitFacts } from '../../../electron/services/evidence/exhibit-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';

const ROUNDS = 12;

/** Lets an importer work for a while after its first exhibit, kills it, and returns the exhibits it said were safe. */
async function importAndKill(folder: string, afterMs: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'importer.ts');
  const child = spawn(process.execPath, [script, folder, testPassphrase], {
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

test('an import killed at any moment loses nothing it said was safe, and leaves a sound library', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  let safe = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const exhibitIds = await importAndKill(folder, (round * 37) % 150);
    safe += exhibitIds.length;
    const opened = await openLibrary(folder, { passphrase: testPassphrase }, aClock());
    const missing = exhibitIds.filter((id) => !findExhibitFacts(opened.db, id));
    const { problems, exhibits } = await verifyLibrary(sessionOn(opened));
    const stored = readdirSync(join(folder, 'blobs'));
    opened.close();
    expect({ round, missing, problems }).toEqual({ round, missing: [], problems: [] });
    expect(stored.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(stored).toHaveLength(exhibits);
  }
  expect(safe).toBeGreaterThan(ROUNDS);
});
