import { createHash } from 'node:crypto';
import { constants, existsSync, statSync } from 'node:fs';
import { open, readdir, rename, rmdir, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from '../../db/durable.ts';
import { DomainError } from '../../../shared/errors.ts';
import { HEADER_FILE } from '../vault/folder-content.ts';
import { release, type Releasing } from './release.ts';

type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What a file written outside the library holds. */
export type Written = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/**
 * Writes a file the user chose, so that it is there whole or not at all: beside the target first, then renamed over it.
 *
 * `log` runs in one transaction when everything is written but nothing can be seen yet: what it logs is logged before the file
 * is out, and when it throws the file never appears. What it answers is the answer.
 *
 * Throws `cancelled`, `disk_full`, or `target_unwritable` where the folder does not let itself be written or belongs to a
 * library: what leaves a library is readable, and its own files are nobody's to replace.
 */
export async function writeTarget<Logged>(
  session: Releasing,
  target: string,
  content: Content,
  { signal, log }: { signal: AbortSignal; log: (written: Written) => Logged },
): Promise<Logged> {
  refuseLibraryFolder(dirname(target));
  refuseFolder(target);
  try {
    return await release(session, target, {
      write: async (part) => ({
        ...(await writePart(part, content, signal)),
        fileName: basename(target),
      }),
      log,
      place: async (part) => {
        await rename(part, target);
        syncFolder(dirname(target));
      },
    });
  } catch (error) {
    throw translate(error);
  }
}

/**
 * Writes a folder the user chose, which is not there yet or empty, so that it is there whole or not at all. `write` fills the
 * folder it is given; `log` tells of it before it is there, and what it answers is the answer.
 *
 * Throws `conflict` when the target holds something, and as `writeTarget` does.
 */
export async function writeTargetFolder<T, Logged>(
  session: Releasing,
  target: string,
  steps: { write: (folder: string) => Promise<T>; log: (written: T) => Logged },
): Promise<Logged> {
  const folder = resolve(target);
  await assertVacant(folder);
  try {
    return await release(session, folder, { ...steps, place: (part) => moveInto(part, folder) });
  } catch (error) {
    throw translate(error);
  }
}

/** Writes a file within a folder that is being written. Throws as `writeTarget` does. */
export async function writeWithin(
  path: string,
  content: Content,
  signal: AbortSignal,
): Promise<Pick<Written, 'sizeBytes' | 'sha256'>> {
  try {
    return await writePart(path, content, signal);
  } catch (error) {
    throw translate(error);
  }
}

async function assertVacant(target: string): Promise<void> {
  refuseLibraryFolder(target);
  const inside = await readdir(target).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new DomainError('conflict', 'the target is not a folder');
  });
  if (inside.length > 0) throw new DomainError('conflict', 'the target folder is not empty');
}

async function moveInto(part: string, target: string): Promise<void> {
  // Not every system renames over a folder, even an empty one.
  await rmdir(target).catch(() => undefined);
  await rename(part, target);
  syncFolder(dirname(target));
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
  content: Content,
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
  content: Content,
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
  const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EISDIR', 'ENOTDIR', 'EBUSY'];
  if (typeof code === 'string' && unwritable.includes(code)) {
    return new DomainError('target_unwritable', 'the folder cannot be written to');
  }
  return error;
}
