import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addBytes } from '../../electron/services/evidence/evidence-service.ts';
import { aCase } from '../helpers/cases.ts';
import { aLibraryOf, opened, sealed } from '../helpers/handover.ts';
import { tempFolder } from '../helpers/temp.ts';

const canary = 'CANARY-żółw-71c3';

/** Files under folders that show the text in the encodings in which software writes it. */
function filesShowing(folders: readonly string[], text: string): string[] {
  const spellings = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => spellings.some((spelling) => readFileSync(path).includes(spelling)));
}

test('nothing of a case shows on the disk while it is sealed, in the archive, or while it is opened', async () => {
  const director = await aLibraryOf('director');
  const chair = await aLibraryOf('chair');
  const folder = join(tempFolder(), 'out');
  mkdirSync(folder);
  const { session } = director;
  const caseId = aCase(session, { title: canary, reporter: { name: canary, isProtected: true } });
  const bytes = Buffer.alloc(2_000_000, `${canary} `);
  await addBytes(session, { caseId, bytes, fileName: `${canary}.txt` });

  const ours = [folder, director.folder, chair.folder];
  const seen: string[] = [];
  const look = (): void => {
    seen.push(...filesShowing(ours, canary));
  };
  const target = join(folder, 'case.casebook');
  let looks = 0;
  const onProgress = (): void => {
    // Every look reads all files; a few, spread over the work, see what lies there meanwhile.
    if (looks++ % 10 === 0) look();
  };
  await sealed(session, caseId, { target, onProgress });
  await opened(chair.session, target, { onProgress });
  look();
  expect(looks).toBeGreaterThan(10);
  expect(seen).toEqual([]);
});
