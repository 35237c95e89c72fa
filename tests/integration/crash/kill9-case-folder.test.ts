import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { findCaseId, listReferences } from '../../../electron/services/cases/case-repo.ts';
import { listExhibitFacts } from '../../../electron/services/evidence/exhibit-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { aCaseFolder } from '../../helpers/case-folders.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { importAndKill } from '../../helpers/killed-import.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';

const ROUNDS = 8;
const FILES = 6;

test('a case folder is imported whole or not at all, whenever the import is killed', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  const files = Array.from({ length: FILES }, (_, i) => [`evidence/${i}.bin`, randomBytes(90_000)]);
  const caseFolder = aCaseFolder(
    { title: 'Imported', broughtOn: '2026-06-26' },
    Object.fromEntries(files) as Record<string, Buffer>,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const safe = await importAndKill(
      'folder-importer.ts',
      [folder, testPassphrase, caseFolder],
      (round * 29) % 130,
    );
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
