import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { Addressed } from '../../../shared/report/document-input.ts';
import { calledInDocuments } from '../../../shared/report/people.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { requireCase } from '../cases/case-service.ts';
import type { Session } from '../session.ts';
import { findProtectedName } from './protected-name-repo.ts';

/**
 * Whom a letter is addressed to by their real name, and what they are called elsewhere; null where that is not asked for.
 *
 * Throws `not_found` where the letter goes to nobody of the case, or their name is not kept.
 */
export function realAddressee(
  session: Session,
  caseId: string,
  document: CaseDocument,
): Addressed | null {
  if (document.kind !== 'letter' || document.isByName !== true) return null;
  const { letters, people } = requireCase(session, caseId);
  const personId = letters.find(({ id }) => id === document.id)?.body.personId;
  const person = people.find(({ id }) => id === personId);
  if (!person) throw new DomainError('not_found', 'the letter goes to nobody of the case');
  const kept = findProtectedName(session.db, caseId, person.id)?.name ?? '';
  const name = kept.trim() || person.body.name.trim();
  if (name === '') throw new DomainError('not_found', 'no name is kept');
  return { personId: person.id, name, alias: calledInDocuments(person.body) };
}

/** Logs that a letter bears the real name of its addressee, and what it was for. Call inside the transaction of its export. */
export function recordNamed(
  session: Session,
  caseId: string,
  { personId, alias }: Addressed,
  reason: string,
): void {
  const label = `Addressed a letter to ${alias} by their real name`;
  const body = { actor: session.actor(), label, personId, reason };
  appendEntry(session.db, { kind: 'name.shown', caseId, body }, session.clock);
}
