import { basename } from 'node:path';
import type { Refusal } from '../../../shared/contract/common.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import { type Exhibit, ExhibitDetails, type ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError, toTellableError } from '../../../shared/errors.ts';
import { requireOpenCase } from '../cases/case-service.ts';
import { bytesSource, fileSource } from './byte-source.ts';
import { type EvidenceSession, takeIn } from './take-in.ts';
import { type WalkedEntry, walkFiles } from './walk-files.ts';

/** What became of the files handed in. */
export type Added = { readonly added: Exhibit[]; readonly refused: Refusal[] };

/** How an import can be followed and stopped. */
export type AddOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Pick<JobProgress, 'done' | 'total' | 'file'>) => void;
};

type FileProgress = NonNullable<JobProgress['file']>;

/**
 * Takes files, and everything in folders, into a case, one after the other.
 *
 * A file that cannot be taken is refused by name with a reason and the others are taken. Cancelling refuses what is left as
 * `cancelled`; what was taken stays. Throws `not_found` and `case_closed` before anything is read.
 */
export async function addFiles(
  session: EvidenceSession,
  input: { caseId: string; paths: readonly string[] },
  options: AddOptions = {},
): Promise<Added> {
  requireOpenCase(session, input.caseId);
  const entries = await walkFiles(input.paths);
  const tell = (index: number, done: number, total: number | null, file: Partial<FileProgress>) =>
    options.onProgress?.({ done, total, file: fileProgress(entries, index, file) });
  entries.forEach((_, index) => tell(index, 0, null, { state: 'waiting' }));

  const added: Exhibit[] = [];
  const refused: Refusal[] = [];
  for (const [index, entry] of entries.entries()) {
    try {
      const facts = await addEntry(session, input.caseId, entry, {
        ...options,
        onBytes: (done, total) => tell(index, done, total, { state: 'running' }),
      });
      const exhibit = { facts, details: ExhibitDetails.parse({}) };
      added.push(exhibit);
      tell(index, facts.sizeBytes, facts.sizeBytes, { state: 'kept', exhibit });
    } catch (error) {
      const { code, message } = toTellableError(error);
      const refusal = { file: entry.name, code, message };
      refused.push(refusal);
      tell(index, 0, null, { state: 'refused', refusal });
    }
  }
  return { added, refused };
}

/** Takes bytes that never were a file, such as a pasted picture, into a case. */
export async function addBytes(
  session: EvidenceSession,
  input: { caseId: string; bytes: Uint8Array; fileName: string },
  signal?: AbortSignal,
): Promise<Exhibit> {
  const { caseId, fileName } = input;
  requireOpenCase(session, caseId);
  const facts = await takeIn(
    session,
    { caseId, fileName, source: bytesSource(input.bytes), reason: 'Pasted from the clipboard' },
    { ...(signal && { signal }) },
  );
  return { facts, details: ExhibitDetails.parse({}) };
}

async function addEntry(
  session: EvidenceSession,
  caseId: string,
  entry: WalkedEntry,
  options: AddOptions & { onBytes: (done: number, total: number) => void },
): Promise<ExhibitFacts> {
  const { signal, onBytes } = options;
  if (signal?.aborted) throw new DomainError('cancelled', 'stopped on request');
  if (entry.kind === 'unreadable_folder') {
    throw new DomainError('file_unreadable', 'the folder cannot be read');
  }
  const source = await fileSource(entry.path);
  onBytes(0, source.sizeBytes);
  const incoming = {
    caseId,
    source,
    fileName: basename(entry.path),
    reason: `Received as ${entry.name}`,
  };
  return await takeIn(session, incoming, {
    ...(signal && { signal }),
    onProgress: (done) => onBytes(done, source.sizeBytes),
  });
}

function fileProgress(
  entries: readonly WalkedEntry[],
  index: number,
  file: Partial<FileProgress>,
): FileProgress {
  const name = entries[index]?.name ?? '';
  return {
    index,
    count: entries.length,
    name,
    state: 'running',
    exhibit: null,
    refusal: null,
    ...file,
  };
}
