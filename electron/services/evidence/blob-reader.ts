import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { DomainError } from '../../../shared/errors.ts';
import {
  CHUNK_BYTES,
  chunkCipher,
  chunkCount,
  contentBytesOf,
  HEADER_BYTES,
  SEALED_CHUNK_BYTES,
} from './blob-crypto.ts';

/** Part of a content: from byte `start` up to, not including, `end`. */
export type BlobRange = { readonly start: number; readonly end: number };

/** A stored file opened for reading. */
export type OpenBlob = {
  readonly contentBytes: number;
  /** A range of the content in order, opened chunk by chunk. Throws `integrity_failed`. */
  chunks(range: BlobRange): AsyncGenerator<Buffer, void, void>;
  close(): Promise<void>;
};

/** Opens a stored file. Throws `blob_missing`, or `integrity_failed` when it is none. */
export async function openBlob(path: string, blobKey: Uint8Array): Promise<OpenBlob> {
  const file = await openFile(path);
  try {
    const contentBytes = contentBytesOf((await file.stat()).size);
    const cipher = chunkCipher(blobKey, await readWhole(file, 0, HEADER_BYTES));
    const last = chunkCount(contentBytes) - 1;
    const readChunk = async (index: number): Promise<Buffer> => {
      const start = HEADER_BYTES + index * SEALED_CHUNK_BYTES;
      const end = index < last ? start + SEALED_CHUNK_BYTES : sealedEnd(contentBytes, start, index);
      return cipher.open(await readWhole(file, start, end - start), index, index === last);
    };
    return {
      contentBytes,
      async *chunks({ start, end }) {
        // An empty content has one chunk all the same; opening it proves that it was meant to be empty.
        if (contentBytes === 0) await readChunk(0);
        const stop = Math.min(end, contentBytes);
        for (let at = Math.max(0, start); at < stop;) {
          const index = Math.floor(at / CHUNK_BYTES);
          const chunkStart = index * CHUNK_BYTES;
          const chunk = await readChunk(index);
          const part = chunk.subarray(at - chunkStart, stop - chunkStart);
          at += part.length;
          yield part;
        }
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function sealedEnd(contentBytes: number, start: number, index: number): number {
  const tag = SEALED_CHUNK_BYTES - CHUNK_BYTES;
  return start + (contentBytes - index * CHUNK_BYTES) + tag;
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new DomainError('blob_missing', 'a stored file is missing');
    }
    throw error;
  }
}

async function readWhole(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new DomainError('integrity_failed', 'a stored file was cut off');
    filled += bytesRead;
  }
  return buffer;
}
