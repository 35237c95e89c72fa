import { basename } from 'node:path';
import type { Refusal } from '../../../shared/contract/common.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import type { FolderExhibit } from '../../../shared/domain/case-folder-schema.ts';
import { DomainError, toAppError } from '../../../shared/errors.ts';
import { fileSource } from '../evidence/byte-source.ts';
import { storeContent, type EvidenceSession, type StoredContent } from '../evidence/take-in.ts';
import { comparable, listEvidenceFiles } from './evidence-files.ts';

/** How an import can be followed and stopped. Progress counts files. */
export type ImportOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Pick<JobProgress, 'done' | 'total' | 'file'>) => void;
};

/** A file whose bytes are in the library but not yet part of a case. */
export type TakenFile = {
  readonly file: string;
  readonly fileName: string;
  /** What `case.json` says about it; null for a file that it does not list. */
  readonly exhibit: FolderExhibit | null;
  readonly content: StoredContent;
};

type Candidate = Omit<TakenFile, 'content'> & { readonly path: string | undefined };

/**
 * Stores the bytes of the exhibits listed, then of every other file under `evidence/`.
 *
 * Throws only what ends the whole import: `cancelled`, `disk_full`.
 */
export async function takeEvidence(
  session: EvidenceSession,
  folder: string,
  listed: readonly FolderExhibit[],
  options: ImportOptions,
): Promise<{ taken: TakenFile[]; refused: Refusal[] }> {
  const { pathByName, refused: unreadable } = await listEvidenceFiles(folder);
  const candidates = [...listedFiles(listed, pathByName), ...otherFiles(listed, pathByName)];
  const taken: TakenFile[] = [];
  const refused: Refusal[] = [...unreadable];
  for (const [index, candidate] of candidates.entries()) {
    const { file, fileName, exhibit } = candidate;
    const tell = (state: 'running' | 'kept' | 'refused', refusal: Refusal | null = null): void =>
      options.onProgress?.({
        done: state === 'running' ? index : index + 1,
        total: candidates.length,
        file: { index, count: candidates.length, name: file, state, exhibit: null, refusal },
      });
    tell('running');
    try {
      const content = await takeFile(session, candidate, options.signal);
      taken.push({ file, fileName, exhibit, content });
      tell('kept');
    } catch (error) {
      const { code, message } = toAppError(error);
      if (code === 'cancelled' || code === 'disk_full' || code === 'internal') throw error;
      refused.push({ file, code, message });
      tell('refused', { file, code, message });
    }
  }
  return { taken, refused };
}

function listedFiles(
  listed: readonly FolderExhibit[],
  pathByName: ReadonlyMap<string, string>,
): Candidate[] {
  return listed.map((exhibit) => ({
    file: exhibit.file,
    fileName: exhibit.fileName ?? basename(exhibit.file),
    exhibit,
    path: pathByName.get(comparable(exhibit.file)),
  }));
}

function otherFiles(
  listed: readonly FolderExhibit[],
  pathByName: ReadonlyMap<string, string>,
): Candidate[] {
  const names = new Set(listed.map(({ file }) => comparable(file)));
  return [...pathByName]
    .filter(([name]) => !names.has(name))
    .map(([name, path]) => ({ file: name, fileName: basename(path), exhibit: null, path }));
}

async function takeFile(
  session: EvidenceSession,
  { path, fileName, exhibit }: Candidate,
  signal: AbortSignal | undefined,
): Promise<StoredContent> {
  if (path === undefined) {
    throw new DomainError('file_vanished', 'there is no such file under evidence/');
  }
  const content = await storeContent(session, await fileSource(path), fileName, {
    ...(signal && { signal }),
  });
  if (exhibit?.sha256 !== undefined && exhibit.sha256 !== content.sha256) {
    throw new DomainError('integrity_failed', 'its SHA-256 is not the one in case.json');
  }
  return content;
}
