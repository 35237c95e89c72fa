import {
  CHUNK_BYTES,
  chunkCipher,
  chunkCount,
  contentBytesOf,
  HEADER_BYTES,
  newBlobHeader,
  SEALED_CHUNK_BYTES,
} from '../evidence/blob-crypto.ts';
import { stopIfAborted } from '../evidence/blob-writer.ts';
import type { ByteSource } from '../evidence/byte-source.ts';
import { DomainError } from '../../../shared/errors.ts';

/** Encrypts a content of any length in the format of stored evidence, one chunk in memory at a time. */
export async function* sealStream(
  content: AsyncIterable<Uint8Array>,
  key: Uint8Array,
): AsyncGenerator<Buffer, void, void> {
  const header = newBlobHeader();
  const cipher = chunkCipher(key, header);
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  yield header;
  for await (const piece of content) {
    for (let at = 0; at < piece.length;) {
      // Only when more comes is it known that a full chunk is not the last.
      if (filled === CHUNK_BYTES) {
        yield* cipher.seal(chunk, index++, false);
        filled = 0;
      }
      const part = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield* cipher.seal(chunk.subarray(0, filled), index, true);
}

/** How a read can be followed and stopped. */
type ReadOptions = {
  readonly signal: AbortSignal;
  /** Told of every part as it lies in the file, in order. */
  readonly onRead: (sealed: Uint8Array) => void;
};

/** The content of what `sealStream` wrote, from byte `start` of a file on. Throws `integrity_failed`, `cancelled`. */
export async function* openStream(
  source: ByteSource,
  start: number,
  key: Uint8Array,
  { signal, onRead }: ReadOptions,
): AsyncGenerator<Buffer, void, void> {
  const sealedBytes = source.sizeBytes - start;
  const chunks = chunkCount(contentBytesOf(sealedBytes));
  const read = async (at: number, length: number): Promise<Buffer> => {
    stopIfAborted(signal);
    const part = await readExactly(source, start + at, length);
    onRead(part);
    return part;
  };
  const cipher = chunkCipher(key, await read(0, HEADER_BYTES));
  for (let index = 0; index < chunks; index++) {
    const at = HEADER_BYTES + index * SEALED_CHUNK_BYTES;
    const sealed = await read(at, Math.min(SEALED_CHUNK_BYTES, sealedBytes - at));
    yield cipher.open(sealed, index, index === chunks - 1);
  }
}

/** Some bytes of a source. Throws `integrity_failed` when there are not as many. */
export async function readExactly(
  source: ByteSource,
  position: number,
  length: number,
): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  if ((await source.read(buffer, position)) < length) {
    throw new DomainError('integrity_failed', 'the file ends too early');
  }
  return buffer;
}
