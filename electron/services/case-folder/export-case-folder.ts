import { basename } from 'node:path';
import type { CaseDetail, Disclosure } from '../../../shared/domain/case-detail.ts';
import { findOpenedAt } from '../cases/case-repo.ts';
import { readCase } from '../cases/case-service.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { recordCustody } from '../evidence/custody.ts';
import type { EvidenceSession } from '../evidence/take-in.ts';
import { caseForReaders } from '../people/case-for-readers.ts';
import { listProtectedNames } from '../people/protected-name-repo.ts';
import { withholderFor } from '../people/withhold.ts';
import { writeTargetFolder } from '../files/write-target.ts';
import { SUMS_FILE } from './folder-names.ts';
import { writeCaseFolder, type ExportOptions, type WrittenFile } from './write-case-folder.ts';

/** What is to be exported, to whom and why. */
export type CaseFolderExport = {
  readonly caseId: string;
  /** A folder that is not there yet, or empty. */
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
  /** Whether protected people are named. */
  readonly namesProtected: boolean;
};

/**
 * Writes a case as a case folder: there whole or not at all, and logged as a disclosure before it is there.
 *
 * The hash of the disclosure is that of `SHA256SUMS`, which names every other file with its hash. Throws `not_found`,
 * `conflict` when the target holds something, `target_unwritable`, and as `writeCaseFolder` does.
 */
export async function exportCaseFolder(
  session: EvidenceSession,
  input: CaseFolderExport,
  options: ExportOptions,
): Promise<{ disclosure: Disclosure; files: WrittenFile[] }> {
  const { caseId, target, namesProtected } = input;
  const detail = namesProtected ? readCase(session, caseId) : caseForReaders(session, caseId);
  const openedAt = findOpenedAt(session.db, caseId) ?? '';
  const told = namesProtected
    ? { names: listProtectedNames(session.db, caseId), shown: (text: string) => text }
    : { names: new Map(), shown: withholderFor(session, caseId).text };
  const content = { detail, openedAt, ...told };
  return writeTargetFolder(session, target, {
    write: (folder) => writeCaseFolder(session, folder, content, options),
    log: (files) => ({ disclosure: logDisclosure(session, detail, input, files), files }),
  });
}

function logDisclosure(
  session: EvidenceSession,
  { row, exhibits }: CaseDetail,
  { target, recipient, purpose, namesProtected }: CaseFolderExport,
  files: readonly WrittenFile[],
): Disclosure {
  const sums = files.find(({ file }) => file === SUMS_FILE);
  if (!sums) throw new Error('a case folder without its sums');
  for (const { facts } of exhibits) {
    recordCustody(session, facts, { kind: 'exported', reason: 'In a case folder' });
  }
  return recordDisclosure(session, row.id, {
    what: 'case_folder',
    format: 'folder',
    fileName: basename(target),
    sizeBytes: files.reduce((total, { sizeBytes }) => total + sizeBytes, 0),
    sha256: sums.sha256,
    edition: 0,
    recipient,
    purpose: namesProtected
      ? [purpose, 'protected people named'].filter(Boolean).join('; ')
      : purpose,
  });
}
