import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import { sweepUnreleased } from '../../../electron/services/files/release.ts';
import { listUnreleased } from '../../../electron/services/files/unreleased-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { importAndKill } from '../../helpers/killed-import.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';
import { tempFolder } from '../../helpers/temp.ts';

const ROUNDS = 10;

test('an export killed at any moment leaves nothing readable behind, and the log tells what is out', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  let left = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const outside = tempFolder();
    const words = [folder, testPassphrase, outside];
    const said = await importAndKill('exporter.ts', words, 1 + round * 11);
    left += readdirSync(outside).filter((name) => name.endsWith('.part')).length;
    const opened = await openLibrary(folder, { passphrase: testPassphrase }, aClock());
    const session = sessionOn(opened);
    sweepUnreleased(session);
    const caseId = said[0]?.split(' ')[0] ?? '';
    const told = listDisclosures(opened.db, caseId).map(({ fileName }) => fileName);
    const { problems } = await verifyLibrary(session);
    const unreleased = listUnreleased(opened.db);
    opened.close();
    expect({ problems, unreleased }).toEqual({ problems: [], unreleased: [] });
    expect(readdirSync(outside).sort()).toEqual(told.sort());
    expect(told).toEqual(
      expect.arrayContaining(said.map((line) => basename(line.split(' ')[1] ?? ''))),
    );
  }
  // Otherwise nothing was ever cut off in the middle, and the test proved nothing.
  expect(left).toBeGreaterThan(0);
});
