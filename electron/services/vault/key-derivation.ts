import { hkdfSync } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { DomainError } from '../../../shared/errors.ts';

/** Cost of turning a passphrase into a key with Argon2id (RFC 9106). */
export const KdfParameters = z.strictObject({
  memoryKiB: z.number().int(),
  passes: z.number().int(),
  lanes: z.number().int(),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** What new libraries use: about a third of a second and 310 MB on the machine it was measured on. */
export const DEFAULT_KDF: KdfParameters = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 };

/** Below this a guess is too cheap: the second recommended option of RFC 9106, section 4. */
export const WEAKEST_KDF: KdfParameters = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };

/** Above this an altered header could make the machine run out of memory or never finish. */
export const COSTLIEST_KDF: KdfParameters = { memoryKiB: 2 * 1024 * 1024, passes: 16, lanes: 16 };

/** Bytes of every key but the database's. */
export const KEY_BYTES = 32;

/** What each key made from the master key is for. A label is never used for two purposes, nor changed. */
export type KeyPurpose =
  'database' | 'blob' | 'blob-name' | 'audit-sign' | 'log-head-mac' | 'header-mac';

/** Throws `kdf_out_of_range` for costs that are too weak to accept or too heavy to run. */
export function assertKdfInRange(kdf: KdfParameters): void {
  const names = ['memoryKiB', 'passes', 'lanes'] as const;
  const isInRange = names.every(
    (name) => kdf[name] >= WEAKEST_KDF[name] && kdf[name] <= COSTLIEST_KDF[name],
  );
  if (!isInRange) throw new DomainError('kdf_out_of_range', 'passphrase cost out of range');
}

/**
 * The key that a passphrase stands for. Throws `kdf_out_of_range` before doing any work.
 *
 * The passphrase is normalised (NFKC), so that it is the same from every keyboard and operating system.
 */
export async function keyFromPassphrase(
  passphrase: string,
  salt: Uint8Array,
  kdf: KdfParameters,
): Promise<Buffer> {
  assertKdfInRange(kdf);
  // The package's default algorithm and version are Argon2id, 1.3; the self-test proves it.
  return hashRaw(passphrase.normalize('NFKC'), {
    salt,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: KEY_BYTES,
  });
}

/** A key of its own for one purpose, from the master key (HKDF-SHA256, RFC 5869). */
export function subkey(masterKey: Uint8Array, purpose: KeyPurpose, bytes = KEY_BYTES): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `casebook 1 ${purpose}`, bytes));
}
