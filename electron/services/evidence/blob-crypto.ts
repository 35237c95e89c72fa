import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { DomainError } from '../../../shared/errors.ts';

/**
 * The format of a stored file.
 *
 * Header: magic (8), version (1), log2 of the chunk size (1), salt (32), nonce prefix (7). Then the content in chunks of
 * 256 KiB, each sealed by AES-256-GCM and followed by its tag; only the last chunk may be shorter, and only the one
 * chunk of an empty file is empty. Key: HKDF-SHA256 over the library's blob key with the salt and the header. Nonce:
 * prefix, chunk number (4 bytes), 1 for the last chunk and 0 for the others. This is the STREAM construction (Hoang,
 * Reyhanitabar, Rogaway, Vizár 2015) as in Tink's AES-GCM-HKDF: chunks can be read in any order, yet none can be altered, moved,
 * repeated, left out or cut off at the end.
 */
const MAGIC = Buffer.from('CASEBLOB', 'latin1');
const VERSION = 1;
const CHUNK_LOG2 = 18;
const SALT_BYTES = 32;
const PREFIX_BYTES = 7;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Content bytes in every chunk but the last. */
export const CHUNK_BYTES = 2 ** CHUNK_LOG2;

/** Bytes of a chunk as stored. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

const FIXED_BYTES = MAGIC.length + 2;

/** Bytes before the first chunk. */
export const HEADER_BYTES = FIXED_BYTES + SALT_BYTES + PREFIX_BYTES;

/** A header for a new file, with a salt of its own. */
export function newBlobHeader(): Buffer {
  const version = Buffer.of(VERSION, CHUNK_LOG2);
  return Buffer.concat([MAGIC, version, randomBytes(SALT_BYTES + PREFIX_BYTES)]);
}

/** Chunks in a file with so many bytes of content. */
export function chunkCount(contentBytes: number): number {
  return Math.max(1, Math.ceil(contentBytes / CHUNK_BYTES));
}

/** Content bytes of a stored file of so many bytes. Throws `integrity_failed` for a length no stored file has. */
export function contentBytesOf(storedBytes: number): number {
  const sealed = storedBytes - HEADER_BYTES;
  const chunks = Math.ceil(sealed / SEALED_CHUNK_BYTES);
  const content = sealed - chunks * TAG_BYTES;
  if (sealed < TAG_BYTES || content < 0 || chunkCount(content) !== chunks) throw damaged();
  return content;
}

/** Seals and opens the chunks of one file. */
export type ChunkCipher = {
  /** The sealed chunk in two parts, to be written one after the other. */
  seal(chunk: Uint8Array, index: number, isLast: boolean): [Buffer, Buffer];
  /** The chunk's content. Throws `integrity_failed` when it is not exactly what was sealed at this place. */
  open(sealed: Uint8Array, index: number, isLast: boolean): Buffer;
};

/** The cipher of the file that begins with `header`. Throws `integrity_failed` when that is no header. */
export function chunkCipher(blobKey: Uint8Array, header: Uint8Array): ChunkCipher {
  const isHeader =
    header.length === HEADER_BYTES &&
    MAGIC.equals(header.subarray(0, MAGIC.length)) &&
    header[MAGIC.length] === VERSION &&
    header[MAGIC.length + 1] === CHUNK_LOG2;
  if (!isHeader) throw damaged();
  const salt = header.subarray(FIXED_BYTES, FIXED_BYTES + SALT_BYTES);
  const key = new Uint8Array(hkdfSync('sha256', blobKey, salt, header, 32));
  const prefix = header.subarray(FIXED_BYTES + SALT_BYTES);
  return {
    seal(chunk, index, isLast) {
      const cipher = createCipheriv(CIPHER, key, nonceOf(prefix, index, isLast));
      const sealed = cipher.update(chunk);
      cipher.final();
      return [sealed, cipher.getAuthTag()];
    },
    open(sealed, index, isLast) {
      const nonce = nonceOf(prefix, index, isLast);
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const content = decipher.update(sealed.subarray(0, -TAG_BYTES));
      try {
        decipher.final();
      } catch {
        throw damaged();
      }
      return content;
    },
  };
}

function nonceOf(prefix: Uint8Array, index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(PREFIX_BYTES + 5);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(PREFIX_BYTES, index);
  nonce[PREFIX_BYTES + 4] = isLast ? 1 : 0;
  return nonce;
}

function damaged(): DomainError {
  return new DomainError('integrity_failed', 'a stored file is damaged or was altered');
}
