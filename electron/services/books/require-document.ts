import { DomainError } from '../../../shared/errors.ts';
import type { Session } from '../session.ts';
import { findDocument, type StoredDocument } from './document-repo.ts';

/** A kept document. Throws `not_found`. */
export function requireDocument({ db }: Pick<Session, 'db'>, id: string): StoredDocument {
  const document = findDocument(db, id);
  if (!document) throw new DomainError('not_found', 'no such document');
  return document;
}
