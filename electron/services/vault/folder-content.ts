import { readdirSync } from 'node:fs';

/** The file with the key slots in a library's folder, and the copy that stands in for it when it is damaged. */
export const HEADER_FILE = 'vault.json';
export const HEADER_COPY = 'vault-copy.json';

/** What lies in a folder. */
export type FolderContent = 'nothing' | 'a_library' | 'other_files';

/**
 * Whether a folder is a library, may become one, or holds something else. One that is not there holds nothing; of one that cannot
 * be read nobody may think so.
 *
 * Hidden files do not count: systems leave them in every folder that was looked at.
 */
export function folderContent(folder: string): FolderContent {
  const names = namesIn(folder);
  if (names === null) return 'other_files';
  if (names.includes(HEADER_FILE) || names.includes(HEADER_COPY)) return 'a_library';
  return names.some((name) => !isHidden(name)) ? 'other_files' : 'nothing';
}

/** Whether a file is one that people do not see. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Names in a folder, or null when it cannot be read. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : null;
  }
}
