import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { IssuedPack } from '../../../shared/annual/pack/issued.ts';
import { BookName, KeptDocument } from '../../../shared/books/books.ts';
import { Disclosure } from '../../../shared/domain/case-detail.ts';
import { CustodyEvent, ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import type { EntryRow } from '../audit/audit-repo.ts';
import { LoggedChange, LoggedName } from '../audit/changes.ts';
import { Handover } from '../handover/handover-repo.ts';

/** Something the log tells of and a table holds: a case's reference, a record, an exhibit, a custody event, a disclosure, a name, a hand-over, an entry of a book, a kept document, an issued pack. */
export type Item = {
  readonly table:
    | 'cases'
    | 'records'
    | 'exhibits'
    | 'custody_events'
    | 'disclosures'
    | 'protected_names'
    | 'handovers'
    | 'book_records'
    | 'kept_documents'
    | 'issued_packs';
  /** Tells it from others of its table. */
  readonly key: string;
  /** All of it that the log tells. */
  readonly content: unknown;
};

/** The parts of an entry's body that tell of items; bodies may hold more. */
const Telling = z.object({
  reference: z.string().optional(),
  /** The book that the changes are in, where they are not a case's. */
  book: BookName.optional(),
  changes: z.array(LoggedChange).default([]),
  names: z.array(LoggedName).default([]),
  exhibit: ExhibitFacts.optional(),
  custody: CustodyEvent.optional(),
  disclosure: Disclosure.optional(),
  handover: Handover.optional(),
  document: KeptDocument.optional(),
  pack: IssuedPack.optional(),
});

/** Key of a record of a case, or of an entry of a book. */
export function recordKey(owner: string, kind: string, id: string): string {
  return `${owner} ${kind} ${id}`;
}

/** Key of the name of a protected person. */
export function nameKey(caseId: string, personId: string): string {
  return `${caseId} ${personId}`;
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('base64');
}

/** What should be stored by what the log says: the newest content of each item, as a hash. */
export class LoggedState {
  readonly #hashes = new Map<string, string>();

  /** Takes the next entry into account. Bodies that cannot be read are found by the check of the chain. */
  learn(row: Pick<EntryRow, 'seq' | 'case_id' | 'body'>): void {
    const told = Telling.safeParse(parsedOrNull(row.body)).data;
    if (!told) return;
    const caseId = row.case_id ?? '';
    const { reference, book, exhibit, custody, disclosure, handover, document, pack } = told;
    if (reference) this.#expect({ table: 'cases', key: caseId, content: { reference } });
    for (const { kind, id, after } of told.changes) {
      this.#expect({
        table: book ? 'book_records' : 'records',
        key: recordKey(book ?? caseId, kind, id),
        content: after,
      });
    }
    for (const { personId, hash } of told.names) {
      const content = hash === null ? null : { hash };
      this.#expect({ table: 'protected_names', key: nameKey(caseId, personId), content });
    }
    if (exhibit) this.#expect({ table: 'exhibits', key: exhibit.id, content: exhibit });
    if (custody) {
      this.#expect({ table: 'custody_events', key: String(row.seq), content: custody });
    }
    if (disclosure) {
      this.#expect({ table: 'disclosures', key: disclosure.id, content: disclosure });
    }
    if (document) this.#expect({ table: 'kept_documents', key: document.id, content: document });
    if (pack) this.#expect({ table: 'issued_packs', key: pack.id, content: pack });
    if (handover) this.#expect({ table: 'handovers', key: String(row.seq), content: handover });
  }

  /** Whether a stored item is what the log last said of it. Asked once for each item. */
  confirm({ table, key, content }: Item): boolean {
    const name = `${table} ${key}`;
    const expected = this.#hashes.get(name);
    this.#hashes.delete(name);
    return expected === hashOf(content);
  }

  /** Items the log tells of that were never asked for: they are not stored any more. */
  missing(): string[] {
    return [...this.#hashes.keys()];
  }

  #expect({ table, key, content }: Item): void {
    if (content === null) this.#hashes.delete(`${table} ${key}`);
    else this.#hashes.set(`${table} ${key}`, hashOf(content));
  }
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
