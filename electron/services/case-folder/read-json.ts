import { lstat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { caseFolderInvalid as invalid } from '../../../shared/domain/case-folder-fault.ts';

/** More than any case holds; keeps a wrong file from filling the memory. */
const LARGEST_BYTES = 64 * 2 ** 20;

/**
 * The JSON in a file of a case folder; undefined where there is no such file. UTF-8, with or without a byte order mark.
 *
 * Throws `case_folder_invalid` for anything but a regular file that holds JSON.
 */
export async function readJson(path: string): Promise<unknown> {
  const name = basename(path);
  const found = await lstat(path).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw invalid(`${name}: not a regular file`);
  if (found.size > LARGEST_BYTES) throw invalid(`${name}: too large`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch {
    throw invalid(`${name}: cannot be read as JSON in UTF-8`);
  }
}

/** Runs a reader of JSON; what it trips over, such as nesting without end, is the fault of the folder. */
export function readAs<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw invalid(`${name}: nested too deeply`);
    throw error;
  }
}

/** A value by its schema. Throws `case_folder_invalid` naming the file and the place. */
export function parseAs<S extends z.ZodType>(name: string, schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid([name, issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
}
