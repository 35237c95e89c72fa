import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { replaceFile } from '../../db/durable.ts';
import type { LogHead } from '../audit/audit-log.ts';

/** Where the log stood when it was last signed, kept outside the database. */
const HEAD_FILE = 'log-head.json';

const StoredHead = z.strictObject({
  seq: z.number().int(),
  hash: z.string(),
  mac: z.string(),
});

function macOf(key: Uint8Array, libraryId: string, { seq, hash }: LogHead): string {
  return createHmac('sha256', key).update(canonicalJson({ libraryId, seq, hash })).digest('base64');
}

/** Notes where the log stands, so that a database put back to an older state can be told. */
export function writeLogHead(
  folder: string,
  key: Uint8Array,
  libraryId: string,
  head: LogHead,
): void {
  const stored = { seq: head.seq, hash: head.hash, mac: macOf(key, libraryId, head) };
  replaceFile(join(folder, HEAD_FILE), `${JSON.stringify(stored)}\n`);
}

/** Where the log stood when that was last noted; `undefined` when the note is missing or is not this library's. */
export function readLogHead(
  folder: string,
  key: Uint8Array,
  libraryId: string,
): LogHead | undefined {
  try {
    const stored = StoredHead.parse(JSON.parse(readFileSync(join(folder, HEAD_FILE), 'utf8')));
    const expected = Buffer.from(macOf(key, libraryId, stored));
    const found = Buffer.from(stored.mac);
    const isOurs = expected.length === found.length && timingSafeEqual(expected, found);
    return isOurs ? { seq: stored.seq, hash: stored.hash } : undefined;
  } catch {
    return undefined;
  }
}
