import { expect, test } from 'vitest';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { createVault } from '../../../electron/vault/open-vault.ts';
import { aClock } from '../../helpers/audit.ts';
import { sessionOn } from '../../helpers/evidence-session.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';
import { anId } from '../../helpers/session.ts';

const spawnChild = () => {
  throw new Error('nothing is previewed here');
};
const context = (folder: string) => ({
  signal: new AbortController().signal,
  paths: new Map([['grant', folder]]),
  progress: () => undefined,
});

test('a library that cannot be opened whole is let go of, and can be tried again', async () => {
  const { folder, library } = await aLibrary();
  library.close();
  const vault = createVault({ clock: aClock(), newId: () => anId(1), spawnChild });
  const credential = { passphrase: testPassphrase };
  const unlock = () =>
    vault.handlers['library.unlock']({ grant: 'grant', credential }, context(folder));
  // It has no settings yet.
  await expect(unlock()).rejects.toMatchObject({ code: 'library_damaged' });
  expect(vault.session).toThrow('locked');

  const settings = {
    libraryName: 'Test',
    directorName: 'Mara Kohl',
    lockAfterMinutes: 15,
    office: 'director' as const,
  };
  const repaired = await openLibrary(folder, credential, aClock());
  writeSettings(sessionOn(repaired), settings);
  repaired.close();
  expect(await unlock()).toEqual({ settings, isRolledBack: false });
  vault.close();
});
