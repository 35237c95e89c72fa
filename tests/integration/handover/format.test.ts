import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { aCase } from '../../helpers/cases.ts';
import { aLibraryOf, archivePassphrase, opened, sealed } from '../../helpers/handover.ts';
import { tempFolder } from '../../helpers/temp.ts';

/** The one block of a language on a page of the documentation. */
function blockOf(page: string, language: string): string {
  const text = readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8');
  const [, block] = new RegExp('```' + language + '\n(.*?)```', 's').exec(text) ?? [];
  if (!block) throw new Error(`no ${language} on ${page}`);
  return block;
}

function decrypted(folder: string, archive: string, passphrase: string) {
  writeFileSync(join(folder, 'open-archive.mjs'), blockOf('case-archive.md', 'js'));
  writeFileSync(join(folder, 'passphrase'), `${passphrase}\n`);
  return spawnSync(process.execPath, ['open-archive.mjs', archive, 'passphrase'], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  });
}

test('by the documentation alone an archive is opened and checked, there and back', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const caseId = aCase(director, { reporter: { name: 'Aisha Rahman', isProtected: true } });
  const bytes = Buffer.alloc(600_000, 'evidence ');
  await addBytes(director, { caseId, bytes, fileName: 'large.txt' });
  const out = await sealed(director, caseId);
  await opened(chair, out);
  for (const archive of [out, await sealed(chair, caseId)]) {
    const folder = tempFolder();
    const { stdout, stderr } = decrypted(folder, archive, archivePassphrase);
    expect(String(stderr)).toBe('');
    writeFileSync(join(folder, 'case.tar'), stdout);
    const steps = blockOf('case-archive.md', 'bash').replaceAll(
      'verify-log.sh',
      '../verify-log.sh',
    );
    writeFileSync(join(folder, 'verify-log.sh'), blockOf('audit-log.md', 'bash'));
    const checked = spawnSync('bash', ['-c', `set -e; ${steps}`], { cwd: folder });
    expect(String(checked.stderr)).toBe('');
    expect(String(checked.stdout)).toMatch(/sound: \d+ entries/);
    expect(String(checked.stdout)).not.toMatch(/NOT SOUND|FAILED/);
    expect(checked.status).toBe(0);
  }
});

test('without the passphrase the documentation opens nothing', async () => {
  const { session } = await aLibraryOf('director');
  const archive = await sealed(session, aCase(session));
  const folder = tempFolder();
  const { status, stdout, stderr } = decrypted(folder, archive, 'some other words here');
  expect(status).toBe(1);
  expect(stdout).toHaveLength(0);
  expect(String(stderr)).toContain('wrong passphrase');
});
