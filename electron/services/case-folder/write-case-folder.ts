import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  caseFolderJson,
  evidenceFileName,
  type CaseFolderOptions,
} from '../../../shared/domain/case-folder-json.ts';
import type { CaseDetail } from '../../../shared/domain/case-detail.ts';
import { custodyJson } from '../../../shared/domain/custody-file.ts';
import type { ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../shared/errors.ts';
import { listCustodyEvents } from '../evidence/custody-repo.ts';
import { requireBlob } from '../evidence/exhibit-viewer.ts';
import type { EvidenceSession } from '../evidence/take-in.ts';
import { writeWithin } from '../files/write-target.ts';
import { CASE_FILE, CUSTODY_FILE, EVIDENCE_FOLDER, SUMS_FILE } from './folder-names.ts';

/** A file of a case folder, by its path within it. */
export type WrittenFile = {
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
};

/** How an export can be followed and stopped. Progress counts exhibits. */
export type ExportOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** A case as whoever gets the folder may read it; `shown` takes out of other texts what they may not. */
export type WrittenCase = CaseFolderOptions & {
  readonly detail: CaseDetail;
  readonly shown: (text: string) => string;
};

/**
 * Writes a case into `folder`, which it makes; the last file is `SHA256SUMS`, which names all others.
 *
 * Throws `integrity_failed` or `blob_missing` for an exhibit that is not as it was received, and as `writeTarget` does.
 */
export async function writeCaseFolder(
  session: EvidenceSession,
  folder: string,
  content: WrittenCase,
  options: ExportOptions,
): Promise<WrittenFile[]> {
  const { detail, openedAt, names, shown } = content;
  const facts = detail.exhibits.map((exhibit) => exhibit.facts);
  const evidence = facts.map((exhibit) => ({
    exhibit,
    file: `${EVIDENCE_FOLDER}/${evidenceFileName(exhibit.number, exhibit.fileName)}`,
  }));
  const text = async (file: string, body: string): Promise<WrittenFile> => {
    const content = [Buffer.from(body)];
    const { sha256, sizeBytes } = await writeWithin(join(folder, file), content, options.signal);
    return { file, sha256, sizeBytes };
  };
  await mkdir(join(folder, EVIDENCE_FOLDER), { recursive: true, mode: 0o700 });
  const files = [
    await text(CASE_FILE, caseFolderJson(detail, { openedAt, names })),
    await text(CUSTODY_FILE, custodyJson(chainsOf(session, facts), shown)),
    ...(await writeEvidence(session, folder, evidence, options)),
  ];
  const sums = files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
  return [...files, await text(SUMS_FILE, sums)];
}

function chainsOf(session: EvidenceSession, exhibits: readonly ExhibitFacts[]) {
  return new Map(
    exhibits.map(({ id, number }) => [number, listCustodyEvents(session.db, id).reverse()]),
  );
}

async function writeEvidence(
  session: EvidenceSession,
  folder: string,
  exhibits: readonly { exhibit: ExhibitFacts; file: string }[],
  options: ExportOptions,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const { exhibit: facts, file } of exhibits) {
    options.onProgress?.(written.length, exhibits.length);
    const content = session.library.blobs.read(requireBlob(session, facts));
    const { sha256, sizeBytes } = await writeWithin(join(folder, file), content, options.signal);
    if (sha256 !== facts.sha256) {
      throw new DomainError('integrity_failed', `${facts.number} is not as it was received`);
    }
    written.push({ file, sha256, sizeBytes });
  }
  options.onProgress?.(exhibits.length, exhibits.length);
  return written;
}
