import { readdir, lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Something found on the way: a file to take (or to refuse by what it turns out to be), or a folder that cannot be read. */
export type WalkedEntry =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'unreadable_folder'; readonly name: string };

/** Files that operating systems leave in folders by themselves; nobody means to hand them in. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.localized']);

/**
 * Everything under the given files and folders, in order of name, folders after one another.
 *
 * Links are handed on as they are, never followed, so a walk cannot leave its folder or go round in circles.
 * `name` is the path from the folder that was given, with `/` between its parts.
 */
export async function walkFiles(paths: readonly string[]): Promise<WalkedEntry[]> {
  const found: WalkedEntry[] = [];
  for (const path of paths) await walk(path, basename(path), found);
  return found;
}

async function walk(path: string, name: string, found: WalkedEntry[]): Promise<void> {
  const isFolder = await lstat(path).then(
    (seen) => seen.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    found.push({ kind: 'file', path, name });
    return;
  }
  const inside = await readdir(path).catch(() => null);
  if (inside === null) found.push({ kind: 'unreadable_folder', name });
  for (const child of inside?.sort() ?? []) {
    if (!LITTER.has(child)) await walk(join(path, child), `${name}/${child}`, found);
  }
}
