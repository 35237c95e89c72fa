import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../../shared/errors.ts';
import {
  assertKdfInRange,
  DEFAULT_KDF,
  KEY_BYTES,
  keyFromPassphrase,
  type KdfParameters,
} from '../vault/key-derivation.ts';

/*
 * The head of a case archive: magic (8), version (1), cost of the passphrase as three 32-bit numbers (memory in KiB, passes,
 * lanes), salt (32), HMAC-SHA256 over all of that (32), SHA-256 over all of that (32). The last tells damage from a wrong
 * passphrase without the passphrase. docs/case-archive.md has it for readers without this code.
 */
const MAGIC = Buffer.from('CASEARCH', 'latin1');
const VERSION = 1;
const SALT_AT = MAGIC.length + 1 + 12;
const MAC_AT = SALT_AT + 32;
const SUM_AT = MAC_AT + 32;

/** Bytes before the encrypted content. */
export const ARCHIVE_HEAD_BYTES = SUM_AT + 32;

/** The head of a new archive and the key of its content. Throws `kdf_out_of_range`. */
export async function newArchiveKeys(
  passphrase: string,
  kdf: KdfParameters = DEFAULT_KDF,
): Promise<{ head: Buffer; contentKey: Buffer }> {
  const head = Buffer.alloc(ARCHIVE_HEAD_BYTES);
  MAGIC.copy(head);
  head.writeUInt8(VERSION, MAGIC.length);
  [kdf.memoryKiB, kdf.passes, kdf.lanes].forEach((cost, index) =>
    head.writeUInt32BE(cost, MAGIC.length + 1 + 4 * index),
  );
  randomBytes(32).copy(head, SALT_AT);
  const key = await keyFromPassphrase(passphrase, head.subarray(SALT_AT, MAC_AT), kdf);
  macOf(key, head).copy(head, MAC_AT);
  sumOf(head).copy(head, SUM_AT);
  return { head, contentKey: derived(key, 'content') };
}

/**
 * The key of the content of the archive with this head.
 *
 * Throws `archive_invalid` for anything but a sound head with bearable costs, `archive_passphrase` for a wrong passphrase.
 */
export async function openArchiveKeys(head: Buffer, passphrase: string): Promise<Buffer> {
  const kdf = readHead(head);
  const key = await keyFromPassphrase(passphrase, head.subarray(SALT_AT, MAC_AT), kdf);
  if (!timingSafeEqual(macOf(key, head), head.subarray(MAC_AT, SUM_AT))) {
    throw new DomainError('archive_passphrase', 'the passphrase does not open the archive');
  }
  return derived(key, 'content');
}

function readHead(head: Buffer): KdfParameters {
  const isHead =
    head.length === ARCHIVE_HEAD_BYTES &&
    MAGIC.equals(head.subarray(0, MAGIC.length)) &&
    head[MAGIC.length] === VERSION &&
    sumOf(head).equals(head.subarray(SUM_AT));
  if (!isHead) throw new DomainError('archive_invalid', 'not the head of a case archive');
  const cost = (index: number): number => head.readUInt32BE(MAGIC.length + 1 + 4 * index);
  const kdf = { memoryKiB: cost(0), passes: cost(1), lanes: cost(2) };
  try {
    assertKdfInRange(kdf);
  } catch {
    throw new DomainError('archive_invalid', 'the passphrase cost is out of range');
  }
  return kdf;
}

function macOf(key: Buffer, head: Buffer): Buffer {
  return createHmac('sha256', derived(key, 'head')).update(head.subarray(0, MAC_AT)).digest();
}

function sumOf(head: Buffer): Buffer {
  return createHash('sha256').update(head.subarray(0, SUM_AT)).digest();
}

function derived(key: Buffer, purpose: 'head' | 'content'): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `casebook archive 1 ${purpose}`, KEY_BYTES));
}
