import { z } from 'zod';
import { DomainError } from '../../../shared/errors.ts';
import type { ReadDb, WriteDb } from '../../db/sql.ts';
import { hashAt, type EntryRow } from '../audit/audit-repo.ts';
import { entryText } from '../audit/chain.ts';
import { logText, type LogLine } from '../audit/export-log.ts';
import { readLog, type SoundLog } from '../audit/read-log.ts';
import type { LogIdentity } from '../audit/verify-chain.ts';
import {
  eachJoinedEntry,
  findJoinedLibrary,
  insertJoinedLibrary,
  joinedCheckpoints,
  joinedHashAt,
  putJoinedCheckpoint,
  putJoinedEntry,
  type JoinedRow,
} from './joined-repo.ts';

/** What an entry of this library's log fixes of another's: who signs it, how long it was, which hash it ended in. */
export const JoinedClaim = z.object({
  libraryId: z.string(),
  publicKey: z.string(),
  size: z.number().int(),
  head: z.string(),
});
export type JoinedClaim = z.infer<typeof JoinedClaim>;

const Claiming = z.object({ joined: z.array(JoinedClaim) });

/** What is claimed of a log. */
export function claimOf({ identity, head }: SoundLog): JoinedClaim {
  return { ...identity, size: head.seq, head: head.hash };
}

/** What the body of a log entry claims of other logs; nothing for most entries. */
export function claimsOf({ body }: Pick<EntryRow, 'body'>): JoinedClaim[] {
  // Nearly no entry has any, and parsing every body twice would take as long as all other checks together.
  if (!body.includes('"joined":[')) return [];
  try {
    return Claiming.safeParse(JSON.parse(body)).data?.joined ?? [];
  } catch {
    return [];
  }
}

/**
 * Keeps another library's log beside this one's. What is known of it already must be the beginning of it.
 *
 * Throws `archive_invalid` for a log that does not go on from what is known. Call inside a transaction.
 */
export function joinLog(db: WriteDb, log: SoundLog, name: string): void {
  const { libraryId, publicKey } = log.identity;
  const known = findJoinedLibrary(db, libraryId);
  if (!known) insertJoinedLibrary(db, { libraryId, name, publicKey });
  else if (known.publicKey !== publicKey) throw forked(libraryId);
  for (const entry of log.entries) {
    const before = known && joinedHashAt(db, libraryId, entry.header.seq);
    if (before !== undefined && before !== entry.hash) throw forked(libraryId);
    putJoinedEntry(db, libraryId, entry);
  }
  for (const row of log.checkpoints) putJoinedCheckpoint(db, libraryId, row);
}

/** Throws `archive_invalid` unless a log that claims to be this library's is the beginning of it. */
export function assertOwnLog(db: ReadDb, own: LogIdentity, log: SoundLog): void {
  const isOwn =
    log.identity.publicKey === own.publicKey && hashAt(db, log.head.seq) === log.head.hash;
  if (!isOwn) throw forked(own.libraryId);
}

/** Entries of a joined log as lines of its text, with the bodies that are kept where `isDisclosed` holds. */
export function* joinedLines(
  db: ReadDb,
  libraryId: string,
  isDisclosed: (row: JoinedRow) => boolean,
): Generator<LogLine> {
  for (const row of eachJoinedEntry(db, libraryId)) {
    const { seq, hash, salt, body } = row;
    const isShown = salt !== null && body !== null && isDisclosed(row);
    yield { seq, hash, text: textOf(row), shown: isShown ? { salt, body } : null };
  }
}

/** The text of a stored entry; of an unreadable one, a text no hash can match. */
function textOf({ seq, at, kind, caseId, public: told, commitment }: JoinedRow): string {
  try {
    const facts = JSON.parse(told) as Record<string, unknown>;
    return entryText({ seq, at, kind, caseId, public: facts, commitment });
  } catch {
    return '{}';
  }
}

/**
 * The sound log of another library as it is kept here, with all bodies that are. Throws `archive_invalid` when it is no
 * longer what came.
 */
export function readJoinedLog(db: ReadDb, identity: LogIdentity): SoundLog {
  const lines = joinedLines(db, identity.libraryId, () => true);
  const checkpoints = joinedCheckpoints(db, identity.libraryId);
  return readLog([...logText(identity, lines, checkpoints)].join(''));
}

function forked(libraryId: string): DomainError {
  return new DomainError('archive_invalid', `the log of ${libraryId} is not the one known here`);
}
