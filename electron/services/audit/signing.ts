import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** Signs statements about one library's log. */
export type LogSigner = {
  readonly libraryId: string;
  readonly privateKey: KeyObject;
};

/** What a checkpoint states. */
export type Checkpoint = {
  readonly libraryId: string;
  /** Entries in the log. */
  readonly size: number;
  /** Hash of the last of them. */
  readonly head: string;
  readonly at: string;
};

/** DER around a raw Ed25519 seed (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signing key made from 32 secret bytes. */
export function signingKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
}

/** The public half of a signing key, as base64 of its SubjectPublicKeyInfo (what `openssl` reads). */
export function publicKeyText(privateKey: KeyObject): string {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
}

/** The four lines a checkpoint's signature covers. */
export function checkpointText(checkpoint: Checkpoint): string {
  const { libraryId, size, head, at } = checkpoint;
  return `casebook-checkpoint 1 ${libraryId}\n${size}\n${head}\n${at}\n`;
}

/** Signs a checkpoint with Ed25519; returns base64. */
export function signCheckpoint(privateKey: KeyObject, checkpoint: Checkpoint): string {
  return sign(null, Buffer.from(checkpointText(checkpoint)), privateKey).toString('base64');
}

/** Whether the signature is that of the key's owner over exactly this checkpoint. */
export function isSignedBy(publicKey: string, checkpoint: Checkpoint, signature: string): boolean {
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const text = Buffer.from(checkpointText(checkpoint));
  return verify(null, text, key, Buffer.from(signature, 'base64'));
}
