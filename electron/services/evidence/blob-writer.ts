import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { DomainError } from '../../../shared/errors.ts';
import type { ChunkCipher } from './blob-crypto.ts';
import { CHUNK_BYTES, chunkCipher, chunkCount, newBlobHeader } from './blob-crypto.ts';
import type { ByteSource } from './byte-source.ts';

/** How a long store can be followed and stopped. */
export type PutOptions = {
  readonly signal?: AbortSignal;
  /** Called with the bytes stored so far. */
  readonly onProgress?: (doneBytes: number) => void;
};

/** Read and written at a time: fewer, larger turns keep both the disk and the processor busy. */
const BATCH_CHUNKS = 4;
const BATCH_BYTES = BATCH_CHUNKS * CHUNK_BYTES;

/** Bytes after which the system is asked to start writing, so that the last sync does not have to wait for all of them. */
const FLUSH_EVERY_BYTES = 64 * 2 ** 20;

/**
 * Encrypts a source into an empty file and returns the SHA-256 of its content, in one pass.
 *
 * While one batch is hashed and sealed, the next is being read and the one before written. Does not sync at the end.
 */
export async function writeBlob(
  file: FileHandle,
  blobKey: Uint8Array,
  source: ByteSource,
  { signal, onProgress }: PutOptions,
): Promise<string> {
  const header = newBlobHeader();
  const cipher = chunkCipher(blobKey, header);
  const hash = createHash('sha256');
  const buffers = [Buffer.allocUnsafe(BATCH_BYTES), Buffer.allocUnsafe(BATCH_BYTES)];
  const output = flushingWriter(file);
  const batches = Math.max(1, Math.ceil(source.sizeBytes / BATCH_BYTES));
  const readBatch = (batch: number): Promise<Buffer> =>
    readWhole(source, buffers[batch % 2] ?? Buffer.alloc(0), batch * BATCH_BYTES);

  await output.write([header]);
  let next = readBatch(0);
  for (let batch = 0; batch < batches; batch++) {
    stopIfAborted(signal);
    const content = await next;
    if (batch + 1 < batches) next = handled(readBatch(batch + 1));
    hash.update(content);
    await output.write(sealBatch(cipher, content, batch, chunkCount(source.sizeBytes)));
    onProgress?.(batch * BATCH_BYTES + content.length);
  }
  await output.end();
  return hash.digest('hex');
}

function sealBatch(cipher: ChunkCipher, content: Buffer, batch: number, chunks: number): Buffer[] {
  const sealed: Buffer[] = [];
  const count = chunkCount(content.length);
  for (let i = 0; i < count; i++) {
    const index = batch * BATCH_CHUNKS + i;
    const chunk = content.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES);
    sealed.push(...cipher.seal(chunk, index, index === chunks - 1));
  }
  return sealed;
}

async function readWhole(source: ByteSource, buffer: Buffer, position: number): Promise<Buffer> {
  const wanted = buffer.subarray(0, Math.min(buffer.length, source.sizeBytes - position));
  const found = await source.read(wanted, position);
  if (found < wanted.length) {
    throw new DomainError('file_changed', 'the file became shorter while it was read');
  }
  return wanted;
}

/** Writes one batch behind the caller: `write` waits only for the batch before. */
function flushingWriter(file: FileHandle) {
  let writing: Promise<unknown> = Promise.resolve();
  let flushing: Promise<unknown> = Promise.resolve();
  let unflushedBytes = 0;
  return {
    async write(parts: Buffer[]): Promise<void> {
      await writing;
      writing = handled(writeAll(file, parts));
      unflushedBytes += parts.reduce((sum, part) => sum + part.length, 0);
      if (unflushedBytes < FLUSH_EVERY_BYTES) return;
      unflushedBytes = 0;
      await flushing;
      await writing;
      flushing = handled(file.datasync());
    },
    async end(): Promise<void> {
      await writing;
      await flushing;
    },
  };
}

async function writeAll(file: FileHandle, parts: Buffer[]): Promise<void> {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const { bytesWritten } = await file.writev(parts);
  // A short write is how a disk that fills up first shows; the next one then says so.
  if (bytesWritten < total) await file.writeFile(Buffer.concat(parts).subarray(bytesWritten));
}

/** Keeps a promise that is awaited later from counting as unhandled when it fails before. */
function handled<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

/** Throws `cancelled` once the caller has asked to stop. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DomainError('cancelled', 'stopped on request');
}
