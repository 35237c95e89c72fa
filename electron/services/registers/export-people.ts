import { stringify } from 'csv-stringify/sync';
import { entriesOf } from '../../../shared/books/books.ts';
import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { peopleAsRows } from '../../../shared/registers/csv/write-people.ts';
import { listBookRecords } from '../books/book-repo.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { writeTarget } from '../files/write-target.ts';
import type { LibrarySession } from '../library-session.ts';

/** Who is to be written, where to, and for whom. */
export type PeopleExport = {
  /** In the order of the list. Whoever is not in the register is left out. */
  readonly personIds: readonly string[];
  readonly target: string;
  readonly recipient: string;
  readonly purpose: string;
};

/**
 * Writes people of the register as a list that spreadsheets open, and logs that it left the library. Throws as `writeTarget`
 * does.
 */
export async function exportPeople(
  session: LibrarySession,
  { personIds, target, recipient, purpose }: PeopleExport,
  signal: AbortSignal,
): Promise<Disclosure> {
  const people = entriesOf(listBookRecords(session.db, 'registers'), 'registered_person');
  const byId = new Map(people.map(({ id, body }) => [id, body]));
  const wanted = personIds.flatMap((id) => byId.get(id) ?? []);
  const text = csvText(peopleAsRows(wanted));
  const leaving = { what: 'people_list', format: 'csv', edition: 0, recipient, purpose } as const;
  return writeTarget(session, target, [new TextEncoder().encode(text)], {
    signal,
    log: (written) => recordDisclosure(session, null, { ...leaving, ...written }),
  });
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
