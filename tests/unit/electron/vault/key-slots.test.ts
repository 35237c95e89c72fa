import { expect, test } from 'vitest';
import {
  type Header,
  isAuthentic,
  isUndamaged,
  plainHeader,
  sealHeader,
} from '../../../../electron/services/vault/header.ts';
import { WEAKEST_KDF } from '../../../../electron/services/vault/key-derivation.ts';
import {
  openSlots,
  passphraseSlot,
  recoverySlot,
  withSlot,
} from '../../../../electron/services/vault/key-slots.ts';
import {
  formatRecoveryKey,
  newRecoverySecret,
} from '../../../../electron/services/vault/recovery-key.ts';

const masterKey = Buffer.alloc(32, 5);
const secret = newRecoverySecret();
const recoveryKey = formatRecoveryKey(secret);
const libraryId = '6f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11';

async function aHeader(): Promise<Header> {
  return {
    format: 'casebook-library',
    version: 1,
    libraryId,
    createdAt: '2026-11-22T09:00:00.000Z',
    revision: 1,
    slots: [
      await passphraseSlot(libraryId, masterKey, 'right', WEAKEST_KDF),
      recoverySlot(libraryId, masterKey, secret),
    ],
  };
}

function flipped(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0]! ^= 1;
  return bytes.toString('base64');
}

test('the passphrase and the recovery key open the same master key', async () => {
  const header = await aHeader();
  expect(await openSlots(header, { passphrase: 'right' })).toEqual(masterKey);
  expect(await openSlots(header, { recoveryKey })).toEqual(masterKey);
});

test('a wrong secret and a damaged slot give one and the same error', async () => {
  const header = await aHeader();
  const wrong = await openSlots(header, { passphrase: 'wrong' }).catch((error: unknown) => error);
  expect(wrong).toMatchObject({ code: 'bad_passphrase' });
  for (const field of ['salt', 'nonce', 'wrapped'] as const) {
    const slots = header.slots.map((slot) => ({ ...slot, [field]: flipped(slot[field]) }));
    const damaged = { ...header, slots };
    await expect(openSlots(damaged, { passphrase: 'right' })).rejects.toEqual(wrong);
    await expect(openSlots(damaged, { recoveryKey })).rejects.toMatchObject({
      code: 'bad_recovery_key',
    });
  }
});

test('a slot opens in no other library and not at another cost', async () => {
  const header = await aHeader();
  const elsewhere = { ...header, libraryId: '7f1f6a52-3c53-4a0f-9a4e-0c6f0e3f7d11' };
  await expect(openSlots(elsewhere, { recoveryKey })).rejects.toMatchObject({
    code: 'bad_recovery_key',
  });
  const slots = header.slots.map((slot) =>
    slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, lanes: 2 } } : slot,
  );
  await expect(openSlots({ ...header, slots }, { passphrase: 'right' })).rejects.toMatchObject({
    code: 'bad_passphrase',
  });
});

test('a header weakened below the floor is refused before anything is derived', async () => {
  const header = await aHeader();
  const slots = header.slots.map((slot) =>
    slot.kind === 'passphrase' ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 8 } } : slot,
  );
  await expect(openSlots({ ...header, slots }, { passphrase: 'right' })).rejects.toMatchObject({
    code: 'kdf_out_of_range',
  });
});

test('replacing a slot keeps the other and counts the revision up', async () => {
  const header = await aHeader();
  const slot = await passphraseSlot(libraryId, masterKey, 'next', WEAKEST_KDF);
  const changed = withSlot(header, slot);
  expect(changed.revision).toBe(2);
  expect(await openSlots(changed, { passphrase: 'next' })).toEqual(masterKey);
  expect(await openSlots(changed, { recoveryKey })).toEqual(masterKey);
  await expect(openSlots(changed, { passphrase: 'right' })).rejects.toMatchObject({
    code: 'bad_passphrase',
  });
});

test('the stored header tells damage from alteration', async () => {
  const header = await aHeader();
  const stored = sealHeader(header, masterKey);
  expect(plainHeader(stored)).toEqual(header);
  expect(isUndamaged(stored) && isAuthentic(stored, masterKey)).toBe(true);
  expect(isUndamaged({ ...stored, revision: 2 })).toBe(false);
  const forged = sealHeader({ ...header, revision: 2 }, Buffer.alloc(32, 6));
  expect(isUndamaged(forged)).toBe(true);
  expect(isAuthentic(forged, masterKey)).toBe(false);
});
