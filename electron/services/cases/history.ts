import { z } from 'zod';
import type { HistoryEntry } from '../../../shared/domain/case-detail.ts';
import { PersonPart, withoutIdentity } from '../../../shared/domain/person.ts';
import { entriesOfCase } from '../audit/audit-repo.ts';
import { LoggedChange } from '../audit/changes.ts';
import type { Session } from '../session.ts';
import { listRecords } from './record-repo.ts';

const Told = z.object({
  actor: z.string().default(''),
  label: z.string().default(''),
  changes: z.array(LoggedChange).default([]),
});

/** The part of a person's record that decides; entries keep the shape that records had when they were written. */
const Bearer = z.object({
  part: PersonPart,
  otherParts: z.array(PersonPart).default([]),
  alias: z.string().default(''),
  isProtected: z.boolean().default(false),
});

/**
 * What happened to a case, newest first: who, when, what it was and what it became.
 *
 * A person who is protected, now or at that time, is not named in it, even where an older entry did (clause 1).
 */
export function caseHistory(
  session: Session,
  query: { caseId: string; beforeSeq: number | null; limit: number },
): { entries: HistoryEntry[]; hasMore: boolean } {
  const rows = entriesOfCase(session.db, query.caseId, query.beforeSeq, query.limit + 1);
  const protectedIds = protectedPeople(session, query.caseId);
  const entries = rows.slice(0, query.limit).map((row) => {
    const told = Told.parse(JSON.parse(row.body));
    const changes = told.changes.map((change) => withoutNames(change, protectedIds));
    return {
      seq: row.seq,
      at: row.at,
      kind: row.kind,
      hash: row.hash,
      ...told,
      changes,
      library: null,
    };
  });
  return { entries, hasMore: rows.length > query.limit };
}

function protectedPeople(session: Session, caseId: string): ReadonlySet<string> {
  const records = listRecords(session.db, caseId);
  return new Set(
    records
      .filter((record) => record.kind === 'person' && record.body.isProtected)
      .map(({ id }) => id),
  );
}

function withoutNames(change: LoggedChange, protectedIds: ReadonlySet<string>): LoggedChange {
  if (change.kind !== 'person') return change;
  const before = Bearer.nullable().parse(change.before);
  const after = Bearer.nullable().parse(change.after);
  const isHidden =
    protectedIds.has(change.id) || before?.isProtected === true || after?.isProtected === true;
  return isHidden
    ? {
        ...change,
        before: before && withoutIdentity(before),
        after: after && withoutIdentity(after),
      }
    : change;
}
