import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { Id, Instant } from '../../../shared/domain/common.ts';
import { KdfParameters, subkey } from './key-derivation.ts';

/** Version of the header's format that this program writes, and the newest it reads. */
export const HEADER_VERSION = 1;

const Bytes = z.base64();
const sealed = { salt: Bytes, nonce: Bytes, wrapped: Bytes };

/** The master key wrapped under what one secret opens. */
export const KeySlot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), kdf: KdfParameters, ...sealed }),
  z.strictObject({ kind: z.literal('recovery'), ...sealed }),
]);
export type KeySlot = z.infer<typeof KeySlot>;

/** What `vault.json` holds: how to get from a secret to the master key. Nothing in it is secret. */
export const Header = z.strictObject({
  format: z.literal('casebook-library'),
  version: z.literal(HEADER_VERSION),
  libraryId: Id,
  createdAt: Instant,
  /** Counts up with every change, so that the newer of two copies can be told. */
  revision: z.number().int().positive(),
  slots: z.array(KeySlot).min(1),
});
export type Header = z.infer<typeof Header>;

/** The header as stored: with a keyed code against alteration and a plain one against damage. */
export const StoredHeader = Header.extend({ mac: z.string(), checksum: z.string() });
export type StoredHeader = z.infer<typeof StoredHeader>;

function macOf(header: Header, masterKey: Uint8Array): string {
  return createHmac('sha256', subkey(masterKey, 'header-mac'))
    .update(canonicalJson(header))
    .digest('base64');
}

function checksumOf(header: Header, mac: string): string {
  return createHash('sha256').update(canonicalJson({ header, mac })).digest('hex');
}

/** The header without its codes. */
export function plainHeader({ mac: _mac, checksum: _checksum, ...header }: StoredHeader): Header {
  return header;
}

/** The header with its codes, ready to be stored. */
export function sealHeader(header: Header, masterKey: Uint8Array): StoredHeader {
  const mac = macOf(header, masterKey);
  return { ...header, mac, checksum: checksumOf(header, mac) };
}

/** Whether the header came from disk undamaged; says nothing about who wrote it. */
export function isUndamaged(stored: StoredHeader): boolean {
  return stored.checksum === checksumOf(plainHeader(stored), stored.mac);
}

/** Whether the header was written by somebody who holds the master key. */
export function isAuthentic(stored: StoredHeader, masterKey: Uint8Array): boolean {
  const expected = Buffer.from(macOf(plainHeader(stored), masterKey));
  const found = Buffer.from(stored.mac);
  return expected.length === found.length && timingSafeEqual(expected, found);
}
