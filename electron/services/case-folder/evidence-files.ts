import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '../../../shared/contract/common.ts';
import { walkFiles } from '../evidence/walk-files.ts';
import { EVIDENCE_FOLDER } from './folder-names.ts';

/** The files under `evidence/`, by the name that `case.json` gives them. */
export type EvidenceFiles = {
  readonly pathByName: ReadonlyMap<string, string>;
  /** Folders that cannot be read, and `evidence` itself where it is no folder. */
  readonly refused: readonly Refusal[];
};

/**
 * Lists what lies under `evidence/`.
 *
 * A name in `case.json` is only ever looked up in this list and never made into a path, so none can lead elsewhere.
 */
export async function listEvidenceFiles(folder: string): Promise<EvidenceFiles> {
  const root = join(folder, EVIDENCE_FOLDER);
  const pathByName = new Map<string, string>();
  const refused: Refusal[] = [];
  const found = await lstat(root).catch(() => undefined);
  if (!found) return { pathByName, refused };
  if (!found.isDirectory()) {
    const code = found.isSymbolicLink() ? 'is_symlink' : 'not_a_regular_file';
    return { pathByName, refused: [{ file: EVIDENCE_FOLDER, code, message: 'not a folder' }] };
  }
  for (const entry of await walkFiles([root])) {
    if (entry.kind === 'file') pathByName.set(withinEvidence(entry.name), entry.path);
    else refused.push(unreadable(entry.name));
  }
  return { pathByName, refused };
}

/** The spelling under which names are compared: systems differ in how they compose accents. */
export function comparable(name: string): string {
  return name.normalize('NFC');
}

function withinEvidence(name: string): string {
  return comparable(name.slice(EVIDENCE_FOLDER.length + 1));
}

function unreadable(file: string): Refusal {
  return { file, code: 'file_unreadable', message: 'the folder cannot be read' };
}
