import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findCaseId, listReferences } from '../../../electron/services/cases/case-repo.ts';
import { listExhibitFacts } from '../../../electron/services/evidence/exhibit-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { aCaseFolder } from '../../helpers/case-folders.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';

const ROUNDS = 8;
const FILES = 6;

/** Lets an importer work for a while after its first case, kills it, and returns the cases it said were safe. */
async function importAndKill(folder: string, caseFolder: string, afterMs: number) {
  const script = join(import.meta.dirname, 'folder-importer.ts');
  const child = spawn(process.execPath, [script, folder, testPassphrase, caseFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await once(child.stdout, 'data');
  await wait(afterMs);
  child.kill('SIGKILL');
  await ended;
  return said.split('\n').slice(0, -1);
}

test('a case folder is imported whole or not at all, whenever the import is killed', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  const files = Array.from({ length: FILES }, (_, i) => [`evidence/${i}.bin`, randomBytes(90_000)]);
  const caseFolder = aCaseFolder(
    { title: 'Imported', broughtOn: '2026-06-26' },
    Object.fromEntries(files) as Record<string, Buffer>,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const safe = await importAndKill(folder, caseFolder, (round * 29) % 130);
    const opened = await openLibrary(folder, { passphrase: testPassphrase }, aClock());
    const { problems } = await verifyLibrary(sessionOn(opened));
    const cases = listReferences(opened.db).map(
      (reference) => findCaseId(opened.db, reference) ?? '',
    );
    const counts = new Set(cases.map((caseId) => listExhibitFacts(opened.db, caseId).length));
    opened.close();
    expect({ round, problems, counts: [...counts] }).toEqual({
      round,
      problems: [],
      counts: [FILES],
    });
    expect(safe.filter((caseId) => !cases.includes(caseId))).toEqual([]);
  }
});
