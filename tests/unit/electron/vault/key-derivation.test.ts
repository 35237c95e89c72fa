import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import {
  COSTLIEST_KDF,
  keyFromPassphrase,
  subkey,
  WEAKEST_KDF,
} from '../../../../electron/services/vault/key-derivation.ts';
import { assertPrimitives } from '../../../../electron/services/vault/self-test.ts';

const salt = Buffer.from('0123456789abcdef');

test('a second implementation of Argon2id gives the same key', async () => {
  const { memoryKiB, passes } = WEAKEST_KDF;
  const key = await keyFromPassphrase('Zażółć gęślą jaźń', salt, { memoryKiB, passes, lanes: 2 });
  const expected = await argon2id({
    password: 'Zażółć gęślą jaźń'.normalize('NFKC'),
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: 2,
    hashLength: 32,
    outputType: 'hex',
  });
  expect(key.toString('hex')).toBe(expected);
});

test('a passphrase is the same however the keyboard composes its letters', async () => {
  const composed = await keyFromPassphrase('café'.normalize('NFC'), salt, WEAKEST_KDF);
  const decomposed = await keyFromPassphrase('café'.normalize('NFD'), salt, WEAKEST_KDF);
  expect(composed).toEqual(decomposed);
});

test.each([
  { ...WEAKEST_KDF, memoryKiB: WEAKEST_KDF.memoryKiB - 1 },
  { ...WEAKEST_KDF, passes: 2 },
  { ...WEAKEST_KDF, lanes: 0 },
  { ...WEAKEST_KDF, memoryKiB: COSTLIEST_KDF.memoryKiB + 1 },
  { ...WEAKEST_KDF, passes: 1_000_000 },
  { ...WEAKEST_KDF, lanes: 255 },
  { ...WEAKEST_KDF, memoryKiB: NaN },
])('a cost out of range is refused before it is run: %j', async (kdf) => {
  await expect(keyFromPassphrase('x', salt, kdf)).rejects.toMatchObject({
    code: 'kdf_out_of_range',
  });
});

test('each purpose has a key of its own, the same each time', () => {
  const master = Buffer.alloc(32, 1);
  const purposes = ['database', 'blob', 'blob-name', 'audit-sign', 'log-head-mac', 'header-mac'];
  const keys = purposes.map((purpose) => subkey(master, purpose as 'blob').toString('hex'));
  expect(new Set(keys).size).toBe(purposes.length);
  expect(subkey(master, 'blob').toString('hex')).toBe(keys[1]);
});

test('every primitive computes its published vector', () => {
  expect(() => assertPrimitives()).not.toThrow();
});
