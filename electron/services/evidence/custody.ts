import { inTransaction } from '../../db/sql.ts';
import type { CustodyEvent, CustodyKind, ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../shared/errors.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { withholderFor } from '../people/withhold.ts';
import { now, type Session } from '../session.ts';
import { insertCustodyEvent, listCustodyEvents, listCustodyOfCase } from './custody-repo.ts';
import { findExhibitFacts } from './exhibit-repo.ts';

const verbs: Partial<Record<CustodyKind, string>> = {
  received: 'Received',
  viewed: 'Viewed',
  exported: 'Exported',
  disclosed: 'Disclosed',
  sealed: 'Sealed',
};

/** Facts of an exhibit. Throws `not_found`. */
export function requireExhibit(session: Session, exhibitId: string): ExhibitFacts {
  const facts = findExhibitFacts(session.db, exhibitId);
  if (!facts) throw new DomainError('not_found', 'no such exhibit');
  return facts;
}

/** An exhibit's chain of custody, newest first, without the names of its case's protected people. Throws `not_found`. */
export function custodyOf(session: Session, exhibitId: string): CustodyEvent[] {
  const { caseId } = requireExhibit(session, exhibitId);
  return withoutNames(session, caseId, listCustodyEvents(session.db, exhibitId));
}

/** The chains of custody of all exhibits of a case as one, oldest first, without names as above. Empty for no such case. */
export function custodyOfCase(session: Session, caseId: string): CustodyEvent[] {
  return withoutNames(session, caseId, listCustodyOfCase(session.db, caseId));
}

function withoutNames(session: Session, caseId: string, events: CustodyEvent[]): CustodyEvent[] {
  const { text } = withholderFor(session, caseId);
  return events.map((event) => ({
    ...event,
    actor: text(event.actor),
    reason: text(event.reason),
  }));
}

/**
 * Enters in an exhibit's chain of custody, and in the log, what happened to it and why. The log gets the facts as they are
 * stored, whatever was taken out of those given. Throws `not_found`.
 */
export function recordCustody(
  session: Session,
  { id: exhibitId }: Pick<ExhibitFacts, 'id'>,
  event: { kind: CustodyKind; reason: string },
): void {
  const facts = requireExhibit(session, exhibitId);
  const { caseId, number, sha256 } = facts;
  const actor = session.actor();
  const custody = { exhibitId, ...event, at: now(session), actor, sha256 };
  const label = `${verbs[event.kind] ?? event.kind} ${number}`;
  inTransaction(session.db, () => {
    const { seq } = appendEntry(
      session.db,
      { kind: `exhibit.${event.kind}`, caseId, body: { actor, label, exhibit: facts, custody } },
      session.clock,
    );
    insertCustodyEvent(session.db, custody, seq);
  });
}
