import { createHash, randomUUID } from 'node:crypto';
import { constants, existsSync, statSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from '../../db/durable.ts';
import { DomainError } from '../../../shared/errors.ts';
import { HEADER_FILE } from '../vault/folder-content.ts';

/** What a file written outside the library holds. */
export type Written = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/**
 * Writes a file the user chose, so that it is there whole or not at all: beside the target first, then renamed over it.
 *
 * `beforeRelease` runs when everything is written but nothing can be seen yet: what it logs is logged before the file is
 * out, and when it throws the file never appears.
 *
 * Throws `cancelled`, `disk_full`, or `target_unwritable` where the folder does not let itself be written or belongs to a
 * library: what leaves a library is readable, and its own files are nobody's to replace.
 */
export async function writeTarget(
  target: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: { signal: AbortSignal; beforeRelease?: (written: Written) => void },
): Promise<Written> {
  refuseLibraryFolder(dirname(target));
  refuseFolder(target);
  // A name of its own: a write that fails must not take away what another is writing for the same target.
  const part = join(dirname(target), `.casebook-${randomUUID()}.part`);
  try {
    const written = {
      fileName: basename(target),
      ...(await writePart(part, content, options.signal)),
    };
    options.beforeRelease?.(written);
    await rename(part, target);
    syncFolder(dirname(target));
    return written;
  } catch (error) {
    await rm(part, { force: true });
    throw translate(error);
  }
}

/** Asked before anything is logged: what cannot be put in its place must not be told as having left. */
function refuseFolder(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DomainError('target_unwritable', 'a folder of that name is there');
  }
}

/** Throws `target_unwritable` for a folder that is a library or lies in one. */
export function refuseLibraryFolder(folder: string): void {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, HEADER_FILE))) {
      throw new DomainError('target_unwritable', 'the folder belongs to a library');
    }
    if (dirname(at) === at) return;
  }
}

async function writePart(
  part: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ sizeBytes: number; sha256: string }> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;
  const file = await open(part, flags, 0o600);
  try {
    return await pour(file, content, signal);
  } finally {
    await file.close();
  }
}

async function pour(
  file: FileHandle,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal,
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of content) {
    if (signal.aborted) throw new DomainError('cancelled', 'the export was cancelled');
    await file.writeFile(chunk);
    hash.update(chunk);
    sizeBytes += chunk.byteLength;
  }
  if (signal.aborted) throw new DomainError('cancelled', 'the export was cancelled');
  await file.sync();
  return { sizeBytes, sha256: hash.digest('hex') };
}

function translate(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DomainError('disk_full', 'no space left where the file was to be written');
  }
  const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EISDIR', 'EBUSY'];
  if (typeof code === 'string' && unwritable.includes(code)) {
    return new DomainError('target_unwritable', 'the folder cannot be written to');
  }
  return error;
}
