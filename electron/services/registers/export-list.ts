import { stringify } from 'csv-stringify/sync';
import { type BookRecord, entriesOf } from '../../../shared/books/books.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import {
  type LinkWords,
  type ListedRegister,
  registerAsRows,
} from '../../../shared/registers/csv/register-tables.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { listDocuments } from '../books/document-repo.ts';
import { findCaseRow } from '../cases/case-repo.ts';
import { listProtectedNames } from '../people/protected-name-repo.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import type { Session } from '../session.ts';

/** What of a register is to be written, where to, and for whom. */
export type ListExport = {
  readonly register: ListedRegister;
  /** Entries in the order of the list. What is not in the register, or not finished, is left out. */
  readonly ids: readonly string[];
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
};

/**
 * Writes entries of a register as a list that spreadsheets open, and logs that it left the library. Throws as `writeTarget`
 * does.
 */
export async function exportList(
  session: LibrarySession,
  { register, ids, target, recipient, purpose }: ListExport,
  signal: AbortSignal,
): Promise<Disclosure> {
  const records = listBookRecords(session.db, 'registers');
  const rows = registerAsRows(register, { ids, records, links: linkWords(session, records) });
  const what = register === 'registered_person' ? 'people_list' : 'register';
  const leaving = { what, format: 'csv', edition: 0, recipient, purpose } as const;
  return writeTarget(session, target, [new TextEncoder().encode(csvText(rows))], {
    signal,
    log: (written) => recordDisclosure(session, null, { ...leaving, ...written }),
  });
}

/**
 * A case is named by its reference alone: its title may say whom it is about. One with protected people is not named at all, for the
 * row tells real names that may be theirs.
 */
function linkWords({ db }: Session, records: readonly BookRecord[]): LinkWords {
  const caseIds = entriesOf(records, 'removal_request').flatMap(({ body }) => body.caseId ?? []);
  return {
    versions: new Map(versionsOf(db).map(({ id, title }) => [id, title])),
    cases: new Map(
      caseIds.flatMap((id) => {
        const found = findCaseRow(db, id);
        if (!found) return [];
        const isWithheld = listProtectedNames(db, id).size > 0;
        return [[id, isWithheld ? 'Not told' : found.reference] as const];
      }),
    ),
    documents: new Map(listDocuments(db, 'registers').map(({ id, fileName }) => [id, fileName])),
  };
}

/**
 * Rows as a table of text. A cell that a spreadsheet would take for a formula gets an apostrophe before it; the mark at the
 * beginning tells Excel that it is UTF-8.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {
    bom: true,
    escape_formulas: true,
    quoted: true,
    record_delimiter: 'windows',
  });
}
