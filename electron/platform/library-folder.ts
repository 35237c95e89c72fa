import { readdirSync } from 'node:fs';

/** What lies in a folder chosen for a library. */
export type FolderContent = 'nothing' | 'a_library' | 'other_files';

const HEADER_FILE = 'vault.json';

/** Looks into a folder: whether it holds a library, nothing, or files of another kind. Hidden files do not count. */
export function folderContent(folder: string): FolderContent {
  const names = namesIn(folder);
  if (names.includes(HEADER_FILE)) return 'a_library';
  return names.every((name) => name.startsWith('.')) ? 'nothing' : 'other_files';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Not there, or not readable: the vault says so when it is opened.
  }
}
