import { caseReference } from '../../../shared/domain/case-detail.ts';
import { parseNumbered } from '../../../shared/domain/case-folder-schema.ts';
import { today, type Session } from '../session.ts';
import { findCaseId, reserveSequence, takeNextSequence } from './case-repo.ts';

/** A reference for a case that comes from elsewhere: the one it had, where no case has it, or the next of this year. */
export function takeReference(session: Session, wanted: string | null): string {
  const { db } = session;
  const numbered = wanted === null ? undefined : parseNumbered(wanted);
  if (wanted !== null && numbered && !findCaseId(db, wanted)) {
    reserveSequence(db, Number(numbered.prefix), numbered.sequence);
    return wanted;
  }
  const year = Number(today(session).slice(0, 4));
  return caseReference(year, takeNextSequence(db, year));
}
