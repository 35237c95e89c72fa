import { basename, join } from 'node:path';
import type { Refusal } from '../../../shared/contract/common.ts';
import { readCaseFolder, type ReadCase } from '../../../shared/domain/case-folder.ts';
import { parseNumbered, type FolderExhibit } from '../../../shared/domain/case-folder-schema.ts';
import { CustodyFile } from '../../../shared/domain/custody-file.ts';
import { DomainError } from '../../../shared/errors.ts';
import { inTransaction } from '../../db/sql.ts';
import { storeNewCase } from '../cases/create-case.ts';
import { refreshColumns } from '../cases/commit-changes.ts';
import { takeReference } from '../cases/take-reference.ts';
import { reserveNumber } from '../evidence/exhibit-repo.ts';
import type { EvidenceSession } from '../evidence/take-in.ts';
import { now, type Session } from '../session.ts';
import { enterExhibits, type EarlierCustody } from './enter-exhibits.ts';
import { CASE_FILE, CUSTODY_FILE } from './folder-names.ts';
import { parseAs, readAs, readJson } from './read-json.ts';
import { takeEvidence, type ImportOptions, type TakenFile } from './take-evidence.ts';

/** What became of a case folder. */
export type ImportedCase = {
  readonly caseId: string;
  readonly reference: string;
  /** The reference in the folder, where another case has it already; null when it was kept or there was none. */
  readonly wantedReference: string | null;
  readonly exhibits: number;
  readonly refused: Refusal[];
};

/**
 * Reads a case folder as a new case: all of it is in the library when this returns, none of it when it throws.
 *
 * A file that cannot be taken is refused by name and the others are taken. The case keeps its reference where that is free,
 * exhibits keep their numbers. Throws `case_folder_invalid`, `cancelled`, `disk_full`.
 */
export async function importCaseFolder(
  session: EvidenceSession,
  folder: string,
  options: ImportOptions = {},
): Promise<ImportedCase> {
  const json = await readJson(join(folder, CASE_FILE));
  if (json === undefined) throw new DomainError('case_folder_invalid', `there is no ${CASE_FILE}`);
  const earlier = await readEarlierCustody(folder);
  const wanted = readAs(CASE_FILE, () => readCaseFolder(json, session.newId));
  const { taken, refused } = await takeEvidence(session, folder, wanted.exhibits, options);

  const isRefused = new Set(
    wanted.exhibits.map(({ file }) => file).filter((file) => !taken.some((t) => t.file === file)),
  );
  const kept = readCaseFolder(json, session.newId, isRefused);
  return inTransaction(session.db, () => {
    const caseId = session.newId();
    const reference = takeReference(session, kept.reference);
    storeCase(session, { caseId, reference, kept, folder });
    reserveNumbers(session, caseId, wanted.exhibits);
    enterExhibits(session, caseId, withIds(taken, kept), earlier);
    refreshColumns(session, caseId, now(session));
    return {
      caseId,
      reference,
      wantedReference: kept.reference === reference ? null : kept.reference,
      exhibits: taken.length,
      refused,
    };
  });
}

async function readEarlierCustody(folder: string): Promise<EarlierCustody> {
  const json = await readJson(join(folder, CUSTODY_FILE));
  const file = parseAs(CUSTODY_FILE, CustodyFile, json ?? { version: 1, exhibits: {} });
  return new Map(Object.entries(file.exhibits));
}

function storeCase(
  session: Session,
  input: { caseId: string; reference: string; kept: ReadCase; folder: string },
): void {
  const { caseId, reference, kept, folder } = input;
  storeNewCase(session, {
    caseId,
    reference,
    openedAt: kept.openedAt ?? now(session),
    records: kept.records,
    names: [...kept.otherNames].map(([personId, otherNames]) => ({
      personId,
      before: null,
      after: { name: '', otherNames },
    })),
    told: {
      kind: 'case.imported',
      label:
        kept.reference === null || kept.reference === reference
          ? `Imported the case from the folder “${basename(folder)}”`
          : `Imported the case from the folder “${basename(folder)}”, where it was ${kept.reference}`,
    },
  });
}

/** A number stays with its exhibit even where the file was refused: it may come later, by hand. */
function reserveNumbers(
  session: Session,
  caseId: string,
  exhibits: readonly FolderExhibit[],
): void {
  for (const { number } of exhibits) {
    const numbered = number === undefined ? undefined : parseNumbered(number);
    if (numbered) reserveNumber(session.db, caseId, numbered.prefix, numbered.sequence);
  }
}

/** Gives each file taken the id under which the records refer to it, where they do. */
function withIds(
  taken: readonly TakenFile[],
  kept: ReadCase,
): readonly (TakenFile & { id: string | undefined })[] {
  const listed = taken.filter(({ exhibit }) => exhibit);
  const ids = new Map(listed.map((file, index) => [file, kept.exhibits[index]?.id]));
  return taken.map((file) => ({ ...file, id: ids.get(file) }));
}
