import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportCaseFolder } from '../../electron/services/case-folder/export-case-folder.ts';
import type { EvidenceSession } from '../../electron/services/evidence/take-in.ts';
import { tempFolder } from './temp.ts';

/** A case folder with this `case.json` and these files (by path within it). */
export function aCaseFolder(
  json: unknown,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): string {
  const folder = join(tempFolder(), 'case');
  const all = {
    'case.json': typeof json === 'string' ? json : JSON.stringify(json),
    ...files,
  };
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Exports a case into a new folder; returns the folder. */
export async function exported(
  session: EvidenceSession,
  caseId: string,
  namesProtected = false,
): Promise<string> {
  const target = join(tempFolder(), 'exported');
  await exportCaseFolder(
    session,
    { caseId, target, recipient: 'Chair', purpose: 'Hand-over', namesProtected },
    { signal: new AbortController().signal },
  );
  return target;
}

/** Every file of a folder with its content, by path within it. */
export function contentOf(folder: string): Record<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    names.map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}
