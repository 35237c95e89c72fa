import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { editCase } from '../../electron/services/cases/case-service.ts';
import { addBytes, addFiles } from '../../electron/services/evidence/evidence-service.ts';
import { aCase } from '../helpers/cases.ts';
import { anEvidenceSession, reopened } from '../helpers/evidence-session.ts';
import { tempFolder } from '../helpers/temp.ts';

const canary = 'CANARY-żółw-71c3';

/** Files under a folder that show the text by name or content, in any of the encodings in which software writes text. */
function filesShowing(folder: string, text: string): string[] {
  const utf16 = Buffer.from(text, 'utf16le');
  const spellings = [Buffer.from(text), utf16, Buffer.from(utf16).swap16()];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return path.includes(text) || spellings.some((spelling) => bytes.includes(spelling));
    });
}

test('nothing that was typed or handed in shows in the library, while open or closed', async () => {
  const { folder, session } = await anEvidenceSession();
  const source = tempFolder();
  writeFileSync(join(source, `${canary}.txt`), `name in the file's name`);
  writeFileSync(join(source, 'utf8.txt'), `said ${canary}`.repeat(1000));
  writeFileSync(join(source, 'utf16.txt'), Buffer.from(`\ufeffsaid ${canary}`, 'utf16le'));

  const caseId = aCase(session, { title: canary, reporter: { name: canary, isProtected: true } });
  const { added } = await addFiles(session, { caseId, paths: [source] });
  expect(added).toHaveLength(3);
  await addBytes(session, { caseId, bytes: Buffer.from(canary), fileName: canary });
  editCase(session, {
    caseId,
    label: canary,
    edits: [{ op: 'put', kind: 'case', id: 'case', fields: { description: canary } }],
  });
  session.library.signLog();

  expect(filesShowing(source, canary)).toHaveLength(3);
  expect(readdirSync(folder)).toContain('casebook.db-wal');
  expect(filesShowing(folder, canary)).toEqual([]);

  const later = { version: 9990, name: 'test', up: () => {} };
  migrate(session.db, [...migrations, later]);
  expect(readdirSync(folder)).toContain('casebook.db.before-9990');
  session.db.pragma(`user_version=${migrations.at(-1)!.version}`);
  (await reopened(folder, session)).library.close();
  expect(filesShowing(folder, canary)).toEqual([]);
  for (const { facts } of added) expect(filesShowing(folder, facts.sha256)).toEqual([]);
});
