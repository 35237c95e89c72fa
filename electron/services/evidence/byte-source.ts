import type { BigIntStats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lstat, open } from 'node:fs/promises';
import { DomainError } from '../../../shared/errors.ts';

/** Bytes of a known number, read from front to back exactly once. */
export type ByteSource = {
  readonly sizeBytes: number;
  /** Fills `target` from `position` on; returns how many bytes there were. */
  read(target: Uint8Array, position: number): Promise<number>;
  /** Throws `file_changed` when what was read may not be what is there. */
  assertUnchanged(): Promise<void>;
  close(): Promise<void>;
};

/** A source of bytes that are in memory already, as a picture from the clipboard is. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: async (target, position) => {
      const part = bytes.subarray(position, position + target.length);
      target.set(part);
      return part.length;
    },
    assertUnchanged: async () => {},
    close: async () => {},
  };
}

/** Never through a link, never waiting. Windows knows neither flag; there both are undefined, which counts as 0. */
const OPENING = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * Opens a regular file for reading.
 *
 * What is no regular file is refused before it is opened, because opening alone can act (a device) or wait for ever (a FIFO).
 * Throws `is_symlink`, `not_a_regular_file`, `file_vanished`, `file_unreadable`, or `file_changed` when it was exchanged meanwhile.
 */
export async function fileSource(path: string): Promise<ByteSource> {
  const seen = await readingErrors(lstat(path, { bigint: true }));
  if (seen.isSymbolicLink()) throw new DomainError('is_symlink', 'a link, not a file');
  if (!seen.isFile()) throw new DomainError('not_a_regular_file', 'not a regular file');
  const handle = await readingErrors(open(path, OPENING));
  try {
    const opened = await readingErrors(handle.stat({ bigint: true }));
    if (!isSame(seen, opened)) throw changed();
    return sourceOf(handle, opened);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function sourceOf(handle: FileHandle, opened: BigIntStats): ByteSource {
  return {
    sizeBytes: Number(opened.size),
    async read(target, position) {
      let filled = 0;
      while (filled < target.length) {
        const rest = target.length - filled;
        const { bytesRead } = await readingErrors(
          handle.read(target, filled, rest, position + filled),
        );
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled;
    },
    async assertUnchanged() {
      if (!isSame(opened, await readingErrors(handle.stat({ bigint: true })))) throw changed();
    },
    close: () => handle.close(),
  };
}

function isSame(a: BigIntStats, b: BigIntStats): boolean {
  const facts = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const;
  return facts.every((fact) => a[fact] === b[fact]);
}

function changed(): DomainError {
  return new DomainError('file_changed', 'the file changed while it was read');
}

async function readingErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new DomainError('file_vanished', 'the file is no longer there');
    }
    if (code === 'ELOOP') throw new DomainError('is_symlink', 'a link, not a file');
    throw new DomainError('file_unreadable', `the file cannot be read (${String(code)})`);
  }
}
