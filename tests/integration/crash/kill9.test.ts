import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findExhibitFacts } from '../../../electron/services/evidence/exhibit-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { importAndKill } from '../../helpers/killed-import.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';

const ROUNDS = 12;

test('an import killed at any moment loses nothing it said was safe, and leaves a sound library', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  let safe = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const exhibitIds = await importAndKill(
      'importer.ts',
      [folder, testPassphrase],
      (round * 37) % 150,
    );
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
