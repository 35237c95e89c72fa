import { z } from 'zod';
import type { BookHistoryEntry, BookKind, BookName } from '../../../shared/books/books.ts';
import { entriesOfBook } from '../audit/audit-repo.ts';
import { LoggedChange } from '../audit/changes.ts';
import type { Session } from '../session.ts';

const Told = z.object({
  actor: z.string().default(''),
  label: z.string().default(''),
  changes: z.array(LoggedChange).default([]),
});

/** What happened to a book, or to one entry of it, newest first: who, when, what it was and what it became. */
export function bookHistory(
  { db }: Session,
  query: {
    book: BookName;
    entry: { kind: BookKind; id: string } | null;
    beforeSeq: number | null;
    limit: number;
  },
): { entries: BookHistoryEntry[]; hasMore: boolean } {
  const { book, entry, beforeSeq, limit } = query;
  const rows = entriesOfBook(db, { book, entryId: entry?.id ?? null, beforeSeq }, limit + 1);
  const entries = rows.slice(0, limit).map(({ seq, at, kind, body }) => {
    const { actor, label, changes } = Told.parse(JSON.parse(body));
    const told = changes.filter(
      (change) => !entry || (change.kind === entry.kind && change.id === entry.id),
    );
    return { seq, at, kind, actor, label, changes: told };
  });
  return { entries, hasMore: rows.length > limit };
}
