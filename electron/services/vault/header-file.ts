import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../../shared/errors.ts';
import { replaceFile } from '../../db/durable.ts';
import { HEADER_COPY, HEADER_FILE } from './folder-content.ts';
import type { StoredHeader as Stored } from './header.ts';
import { HEADER_VERSION, isUndamaged, StoredHeader } from './header.ts';

/** What can be said of one header file. */
type Candidate =
  | { state: 'missing' }
  | { state: 'damaged' }
  | { state: 'newer' }
  | { state: 'read'; header: Stored; text: string };

/**
 * The library's header: of the two copies the newer undamaged one.
 *
 * Throws `library_missing` when there is none, `library_too_new` when a newer program wrote it, and
 * `library_damaged` when neither copy can be read.
 */
export function readHeader(folder: string): Stored {
  const candidates = [HEADER_FILE, HEADER_COPY].map((name) => readOne(join(folder, name)));
  if (candidates.every((candidate) => candidate.state === 'missing')) {
    throw new DomainError('library_missing', 'this folder holds no library');
  }
  if (candidates.some((candidate) => candidate.state === 'newer')) {
    throw new DomainError('library_too_new', 'a newer Casebook wrote this library');
  }
  const read = candidates.filter((candidate) => candidate.state === 'read');
  read.sort((a, b) => b.header.revision - a.header.revision);
  const best = read[0];
  if (!best) throw new DomainError('library_damaged', 'the key file is damaged');
  return best.header;
}

/**
 * Stores the header, then its copy, each at once or not at all.
 *
 * Until the copy is written too, the first file's higher revision makes it the one that counts.
 */
export function writeHeader(folder: string, header: Stored): void {
  const text = textOf(header);
  replaceFile(join(folder, HEADER_FILE), text);
  replaceFile(join(folder, HEADER_COPY), text);
}

/** Writes whichever of the two files is not exactly this header. Call only with a header known to be authentic. */
export function repairHeader(folder: string, header: Stored): void {
  const text = textOf(header);
  for (const name of [HEADER_FILE, HEADER_COPY]) {
    const found = readOne(join(folder, name));
    if (found.state !== 'read' || found.text !== text) replaceFile(join(folder, name), text);
  }
}

function textOf(header: Stored): string {
  return `${JSON.stringify(header, null, 2)}\n`;
}

function readOne(path: string): Candidate {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { state: isMissing ? 'missing' : 'damaged' };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { state: 'damaged' };
  }
  if (isNewer(json)) return { state: 'newer' };
  const parsed = StoredHeader.safeParse(json);
  if (!parsed.success || !isUndamaged(parsed.data)) return { state: 'damaged' };
  return { state: 'read', header: parsed.data, text };
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('version' in json)) return false;
  return typeof json.version === 'number' && json.version > HEADER_VERSION;
}
