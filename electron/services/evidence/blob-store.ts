import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../../shared/errors.ts';
import { syncFolder } from '../../db/durable.ts';
import { openBlob } from './blob-reader.ts';
import type { BlobRange } from './blob-reader.ts';
import { stopIfAborted, writeBlob } from './blob-writer.ts';
import type { PutOptions } from './blob-writer.ts';
import type { ByteSource } from './byte-source.ts';

/** What was stored, and under which name. */
export type StoredBlob = {
  /** Keyed hash of the content: without the key, nobody can tell whether a file they know is held. */
  readonly blobName: string;
  /** SHA-256 of the content, lower-case hex, from the same pass that stored it. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** False when the same content was held already. */
  readonly isNew: boolean;
};

/** Where the content of exhibits lies, encrypted. */
export type BlobStore = {
  /**
   * Stores everything from the source; when it returns, the content survives a power cut. When it throws, nothing is
   * left: `disk_full`, `file_changed`, `cancelled`, or what the source throws. Closes the source.
   */
  put(source: ByteSource, options?: PutOptions): Promise<StoredBlob>;
  /** The content, or a range of it, in order. Throws `blob_missing`, or `integrity_failed` at the first byte that is not what was stored. */
  read(blobName: string, range?: BlobRange): AsyncGenerator<Buffer, void, void>;
  /** The bytes from `start` up to, not including, `end`, or to where the content ends. */
  readRange(blobName: string, start: number, end: number): Promise<Buffer>;
  /** SHA-256 and size of what is held, read and opened from first to last byte. Throws as `read` does. */
  measure(blobName: string, signal?: AbortSignal): Promise<{ sha256: string; sizeBytes: number }>;
  /** The name under which content with this SHA-256 lies, if it is held. */
  nameOf(sha256: string): string;
  /** Removes what an interrupted import left: unfinished files, and finished ones that `isKnown` does not know. */
  sweep(isKnown: (blobName: string) => boolean): Promise<number>;
};

const PART = '.part';
const BLOB_NAME = /^[0-9a-f]{64}$/;

/** The store in `folder`, which exists. */
export function createBlobStore(
  folder: string,
  blobKey: Uint8Array,
  nameKey: Uint8Array,
): BlobStore {
  const pathOf = (blobName: string): string => {
    if (!BLOB_NAME.test(blobName)) throw new DomainError('not_found', 'no such blob');
    return join(folder, blobName);
  };
  const nameOf = (sha256: string): string =>
    createHmac('sha256', nameKey).update(sha256, 'hex').digest('hex');

  async function* read(blobName: string, range?: BlobRange): AsyncGenerator<Buffer, void, void> {
    const blob = await openBlob(pathOf(blobName), blobKey);
    try {
      yield* blob.chunks(range ?? { start: 0, end: blob.contentBytes });
    } finally {
      await blob.close();
    }
  }

  return {
    read,
    nameOf,

    async put(source, options = {}) {
      const part = join(folder, `${randomBytes(16).toString('hex')}${PART}`);
      try {
        const sha256 = await writingErrors(storePart(part, blobKey, source, options));
        const blobName = nameOf(sha256);
        const isNew = !(await exists(pathOf(blobName)));
        // Content held already is replaced by the same content: should the old copy have been damaged, it no longer is.
        await writingErrors(rename(part, pathOf(blobName)));
        syncFolder(folder);
        return { blobName, sha256, sizeBytes: source.sizeBytes, isNew };
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      } finally {
        await source.close();
      }
    },

    async readRange(blobName, start, end) {
      const parts: Buffer[] = [];
      for await (const part of read(blobName, { start, end })) parts.push(part);
      return Buffer.concat(parts);
    },

    async measure(blobName, signal) {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      for await (const part of read(blobName)) {
        stopIfAborted(signal);
        hash.update(part);
        sizeBytes += part.length;
      }
      return { sha256: hash.digest('hex'), sizeBytes };
    },

    async sweep(isKnown) {
      const names = await readdir(folder);
      const orphans = names.filter(
        (name) => name.endsWith(PART) || (BLOB_NAME.test(name) && !isKnown(name)),
      );
      for (const name of orphans) await rm(join(folder, name));
      return orphans.length;
    },
  };
}

async function storePart(
  path: string,
  blobKey: Uint8Array,
  source: ByteSource,
  options: PutOptions,
): Promise<string> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  try {
    const sha256 = await writeBlob(file, blobKey, source, options);
    await source.assertUnchanged();
    await file.sync();
    return sha256;
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

async function writingErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
      throw new DomainError('disk_full', 'no space left for evidence');
    }
    throw error;
  }
}
