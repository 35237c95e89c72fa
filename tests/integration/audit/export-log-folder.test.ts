import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eachEntry } from '../../../electron/services/audit/audit-repo.ts';
import { exportLogFolder } from '../../../electron/services/audit/export-log-folder.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession, type TestSession } from '../../helpers/evidence-session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const { signal } = new AbortController();

async function exported(session: TestSession, shownCaseId: string | null = null) {
  const target = join(tempFolder(), 'log');
  const input = { target, shownCaseId, recipient: 'Charity Commission', purpose: 'Inspection' };
  const done = await exportLogFolder(session, input, signal);
  const read = () => readFileSync(join(target, 'log.txt'), 'utf8');
  return { ...done, target, read };
}

function verify(folder: string): string {
  const { stdout } = spawnSync('bash', ['verify-log.sh', 'log.txt'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.trim();
}

test('the folder holds the whole log without what its entries say, and proves itself', async () => {
  const { session } = await anEvidenceSession();
  aCase(session, { title: 'A title that nobody else may read' });
  const { target, entries, read, disclosure } = await exported(session);
  expect(readdirSync(target).sort()).toEqual(['log.txt', 'verify-log.sh']);
  expect(read()).not.toContain('nobody else may read');
  expect(read()).not.toMatch(/^body /m);
  expect(verify(target)).toMatch(new RegExp(`^sound: ${entries} entries`));
  const last = [...eachEntry(session.db)].at(-1);
  expect(last).toMatchObject({ kind: 'log.exported', case_id: null });
  expect(last?.body).toContain('Charity Commission');
  expect(last?.body).toContain(disclosure.sha256);
  expect((await verifyLibrary(session)).problems).toEqual([]);
});

test('the entries of one case are shown where that is asked for, and only they', async () => {
  const { session } = await anEvidenceSession();
  const shown = aCase(session, { title: 'Shown' });
  aCase(session, { title: 'Withheld' });
  const { target, read } = await exported(session, shown);
  expect(read()).toContain('Shown');
  expect(read()).not.toContain('Withheld');
  expect(verify(target)).toMatch(/^sound: /);
});

test('an entry taken out is noticed by whoever got the folder', async () => {
  const { session } = await anEvidenceSession();
  aCase(session);
  aCase(session);
  const { target, read } = await exported(session);
  const lines = read().split('\n');
  const second = lines.filter((line) => line.startsWith('entry '))[1];
  writeFileSync(join(target, 'log.txt'), lines.filter((line) => line !== second).join('\n'));
  expect(verify(target)).toMatch(/^NOT SOUND: /);
});
