import { z } from 'zod';
import type { HistoryEntry } from '../../../shared/domain/case-detail.ts';
import { entriesOfCase } from '../audit/audit-repo.ts';
import { LoggedChange } from '../audit/changes.ts';
import type { Session } from '../session.ts';

const Told = z.object({
  actor: z.string().default(''),
  label: z.string().default(''),
  changes: z.array(LoggedChange).default([]),
});

/** What happened to a case, newest first: who, when, what it was and what it became. */
export function caseHistory(
  session: Session,
  query: { caseId: string; beforeSeq: number | null; limit: number },
): { entries: HistoryEntry[]; hasMore: boolean } {
  const rows = entriesOfCase(session.db, query.caseId, query.beforeSeq, query.limit + 1);
  const entries = rows.slice(0, query.limit).map((row) => ({
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    hash: row.hash,
    ...Told.parse(JSON.parse(row.body)),
  }));
  return { entries, hasMore: rows.length > query.limit };
}
