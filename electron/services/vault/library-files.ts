import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdExclusively, type Release } from '../../db/exclusive-file.ts';
import { DomainError } from '../../../shared/errors.ts';
import { folderContent, isHidden } from './folder-content.ts';

/** Names inside a library's folder, besides those of the header. */
export const DATABASE_FILE = 'casebook.db';
export const BLOB_FOLDER = 'blobs';
const LOCK_FILE = 'lock';

/** Throws `library_missing` when the folder holds no library. */
export function requireLibrary(folder: string): void {
  if (folderContent(folder) !== 'a_library') {
    throw new DomainError('library_missing', 'this folder holds no library');
  }
}

/** Holds the library for this process. Throws `library_in_use` when somebody else does. */
export function lockLibrary(folder: string): Release {
  const release = holdExclusively(join(folder, LOCK_FILE));
  if (!release) throw new DomainError('library_in_use', 'the library is open elsewhere');
  return release;
}

/** Makes the folder of a new library, for its owner alone. Throws `library_exists`, or `conflict` when other files are in it. */
export function prepareFolder(folder: string): void {
  const holds = folderContent(folder);
  if (holds === 'a_library') throw new DomainError('library_exists', 'there is a library already');
  if (holds === 'other_files') throw new DomainError('conflict', 'the folder is not empty');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Empties the folder of a library whose making failed; it held nothing but hidden files before. */
export function clearFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!isHidden(name)) rmSync(join(folder, name), { recursive: true });
  }
}
