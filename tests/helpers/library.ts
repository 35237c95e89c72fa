import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLibrary } from '../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../electron/services/vault/key-derivation.ts';
import type { Library } from '../../electron/services/vault/library.ts';
import { aClock } from './audit.ts';
import { tempFolder } from './temp.ts';

/** The passphrase of libraries made by `aLibrary`. */
export const testPassphrase = 'correct horse battery staple';

/** A real library in a folder of its own, at the lowest cost per attempt that the code accepts. */
export async function aLibrary(): Promise<{
  folder: string;
  library: Library;
  recoveryKey: string;
}> {
  const folder = join(tempFolder(), 'library');
  const made = await createLibrary(folder, {
    passphrase: testPassphrase,
    clock: aClock(),
    kdf: WEAKEST_KDF,
  });
  onTestFinished(() => made.library.close());
  return { folder, ...made };
}
