import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { Header, KeySlot } from './header.ts';
import { HEADER_VERSION } from './header.ts';
import type { KdfParameters } from './key-derivation.ts';
import { KEY_BYTES, keyFromPassphrase } from './key-derivation.ts';
import { parseRecoveryKey } from './recovery-key.ts';

/** What somebody offers to open a library. */
export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string };

const CIPHER = 'aes-256-gcm';
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type SlotOf<Kind extends KeySlot['kind']> = Extract<KeySlot, { kind: Kind }>;

/** A slot that the passphrase opens, at the given cost. */
export async function passphraseSlot(
  libraryId: string,
  masterKey: Uint8Array,
  passphrase: string,
  kdf: KdfParameters,
): Promise<KeySlot> {
  const salt = randomBytes(SALT_BYTES);
  const key = await keyFromPassphrase(passphrase, salt, kdf);
  const slot = { kind: 'passphrase' as const, kdf, salt: salt.toString('base64') };
  return { ...slot, ...wrap(masterKey, key, slotContext(libraryId, slot)) };
}

/** A slot that the recovery key's secret bytes open. */
export function recoverySlot(
  libraryId: string,
  masterKey: Uint8Array,
  secret: Uint8Array,
): KeySlot {
  const salt = randomBytes(SALT_BYTES);
  const slot = { kind: 'recovery' as const, salt: salt.toString('base64') };
  const key = keyFromRecovery(secret, salt);
  return { ...slot, ...wrap(masterKey, key, slotContext(libraryId, slot)) };
}

/**
 * The master key, opened with a secret.
 *
 * Throws `bad_passphrase` or `bad_recovery_key`, for a wrong secret and for a damaged slot alike: nothing tells
 * somebody who guesses whether the secret was right.
 */
export async function openSlots(header: Header, secret: Secret): Promise<Buffer> {
  if ('recoveryKey' in secret) return openRecovery(header, secret.recoveryKey);
  const slot = slotOf(header, 'passphrase');
  if (slot) {
    const salt = Buffer.from(slot.salt, 'base64');
    const key = await keyFromPassphrase(secret.passphrase, salt, slot.kdf);
    const masterKey = unwrap(slot, key, slotContext(header.libraryId, slot));
    if (masterKey) return masterKey;
  }
  throw new DomainError('bad_passphrase', 'the passphrase does not open this library');
}

/** The header with one slot in place of the one of the same kind. */
export function withSlot(header: Header, slot: KeySlot): Header {
  const others = header.slots.filter((existing) => existing.kind !== slot.kind);
  return { ...header, revision: header.revision + 1, slots: [...others, slot] };
}

/** The cost at which the library's passphrase is stretched. */
export function passphraseCost(header: Header): KdfParameters | undefined {
  return slotOf(header, 'passphrase')?.kdf;
}

function openRecovery(header: Header, typed: string): Buffer {
  const secret = parseRecoveryKey(typed);
  const slot = slotOf(header, 'recovery');
  if (slot) {
    const key = keyFromRecovery(secret, Buffer.from(slot.salt, 'base64'));
    const masterKey = unwrap(slot, key, slotContext(header.libraryId, slot));
    if (masterKey) return masterKey;
  }
  throw new DomainError('bad_recovery_key', 'the recovery key does not open this library');
}

function slotOf<Kind extends KeySlot['kind']>(header: Header, kind: Kind) {
  return header.slots.find((slot): slot is SlotOf<Kind> => slot.kind === kind);
}

function keyFromRecovery(secret: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'casebook 1 recovery', KEY_BYTES));
}

/** What a wrap is bound to: it opens in no other library, and not with other parameters. */
function slotContext(
  libraryId: string,
  slot:
    Pick<SlotOf<'passphrase'>, 'kind' | 'kdf' | 'salt'> | Pick<SlotOf<'recovery'>, 'kind' | 'salt'>,
): Buffer {
  const { kind, salt } = slot;
  const kdf = slot.kind === 'passphrase' ? slot.kdf : null;
  return Buffer.from(canonicalJson({ version: HEADER_VERSION, libraryId, kind, salt, kdf }));
}

function wrap(masterKey: Uint8Array, key: Uint8Array, context: Buffer) {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(context);
  const wrapped = Buffer.concat([cipher.update(masterKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
}

function unwrap(slot: KeySlot, key: Uint8Array, context: Buffer): Buffer | undefined {
  const nonce = Buffer.from(slot.nonce, 'base64');
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  if (nonce.length !== NONCE_BYTES || wrapped.length !== KEY_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(context).setAuthTag(wrapped.subarray(KEY_BYTES));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(0, KEY_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
