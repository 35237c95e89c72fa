import type { RetentionFact } from '../../../shared/annual/facts/types.ts';
import {
  type CaseRetention,
  caseRetention,
  type RetentionLine,
  retentionDue,
} from '../../../shared/registers/retention.ts';
import { retentionWords } from '../../../shared/registers/retention-schedule.ts';
import { homeDayOf } from '../../../shared/time/zones.ts';
import { listBookRecords, listBookRecordsOfKind } from '../books/book-repo.ts';
import { now, type Session } from '../session.ts';
import { closedCases } from './retention-repo.ts';

/** What the retention schedule finds due today, by category, over all closed cases and the registers. */
export function retentionLines(session: Session): RetentionLine[] {
  const { db } = session;
  return retentionDue(listBookRecords(db, 'registers'), closedCases(db), homeDayOf(now(session)));
}

/** The same as numbers for the review pack: only categories whose rule the Director confirmed. */
export function retentionFacts(session: Session): RetentionFact[] {
  return retentionLines(session)
    .filter(({ isConfirmed }) => isConfirmed)
    .map(({ category, due }) => ({
      category,
      label: retentionWords[category].label,
      due: due.length,
    }));
}

/** How long one case is kept; null while it is open, and for one that is not there. */
export function retentionOfCase({ db }: Session, caseId: string): CaseRetention | null {
  const rules = listBookRecordsOfKind(db, 'registers', 'retention_rule');
  const [closed] = closedCases(db, caseId);
  return closed ? caseRetention(rules, closed) : null;
}
