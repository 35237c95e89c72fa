import { expect, test } from 'vitest';
import { eachEntry } from '../../../electron/services/audit/audit-repo.ts';
import { openLibrary } from '../../../electron/services/vault/library.ts';
import { aClock } from '../../helpers/audit.ts';
import { aLibrary, testPassphrase } from '../../helpers/library.ts';

test('a new recovery key replaces the old one, leaves the passphrase alone and is logged', async () => {
  const { folder, library, recoveryKey } = await aLibrary();
  await expect(library.renewRecoveryKey({ passphrase: 'wrong' })).rejects.toEqual(
    expect.objectContaining({ code: 'bad_passphrase' }),
  );
  expect(await library.opensWith({ recoveryKey })).toBe(true);
  const renewed = await library.renewRecoveryKey({ passphrase: testPassphrase });
  expect(await library.opensWith({ recoveryKey })).toBe(false);
  expect(await library.opensWith({ passphrase: testPassphrase })).toBe(true);
  const kinds = [...eachEntry(library.db)].map(({ kind }) => kind);
  expect(kinds).toContain('library.recovery_key_renewed');
  library.close();
  await expect(openLibrary(folder, { recoveryKey }, aClock())).rejects.toEqual(
    expect.objectContaining({ code: 'bad_recovery_key' }),
  );
  (await openLibrary(folder, { recoveryKey: renewed }, aClock())).close();
});
