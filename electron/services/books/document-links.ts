import type { BookChange } from '../../../shared/books/apply-book-edit.ts';
import type { BookRecord } from '../../../shared/books/books.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/sql.ts';
import { findDocument } from './document-repo.ts';

/** Fields of entries that name a kept document. */
const documentFields = ['documentId', 'minutesId', 'proofId'] as const;

/** Throws `not_found` when an entry would name a document that is not kept. */
export function assertDocumentsKept(db: ReadDb, changes: readonly BookChange[]): void {
  for (const { after } of changes) {
    const missing = after && documentsOf(after).find((id) => !findDocument(db, id));
    if (missing) throw new DomainError('not_found', 'no such document');
  }
}

function documentsOf({ body }: BookRecord): string[] {
  const fields: Readonly<Record<string, unknown>> = body;
  return documentFields.flatMap((field) => {
    const id = fields[field];
    return typeof id === 'string' ? [id] : [];
  });
}
