import type { ReadDb } from '../../db/sql.ts';
import type { LogHead } from './audit-log.ts';
import type { CheckpointRow, EntryRow } from './audit-repo.ts';
import { allCheckpoints, eachEntry } from './audit-repo.ts';
import { commitmentOf, entryHash, entryText, GENESIS } from './chain.ts';
import { isSignedBy } from './signing.ts';

/** What can be wrong with the log, and at which entry. */
export type LogProblem = {
  readonly code: 'entry_missing' | 'entry_altered' | 'body_altered' | 'checkpoint_altered';
  readonly seq: number;
};

/** The outcome of checking a log: how far it goes and what is wrong with it. */
export type ChainReport = {
  readonly entries: number;
  readonly head: LogHead;
  readonly problems: readonly LogProblem[];
};

/** Which library's log is checked, and by which public key (base64, as `publicKeyText` gives it). */
export type LogIdentity = { readonly libraryId: string; readonly publicKey: string };

/**
 * Checks every entry, every body and every checkpoint of the log.
 *
 * `visit` is called with each entry after it was checked, for further checks in the same walk.
 */
export function verifyChain(
  db: ReadDb,
  identity: LogIdentity,
  visit: (row: EntryRow) => void = () => {},
): ChainReport {
  const problems: LogProblem[] = [];
  const checkpoints = new Map(allCheckpoints(db).map((row) => [row.size, row]));
  let head: LogHead = { seq: 0, hash: GENESIS };
  for (const row of eachEntry(db)) {
    problems.push(...entryProblems(row, head));
    head = { seq: row.seq, hash: row.hash };
    const signed = checkpoints.get(row.seq);
    if (signed && !isCheckpointSound(signed, head, identity)) {
      problems.push({ code: 'checkpoint_altered', seq: row.seq });
    }
    checkpoints.delete(row.seq);
    visit(row);
  }
  // A checkpoint beyond the end says that the log was once longer.
  for (const size of checkpoints.keys()) problems.push({ code: 'entry_missing', seq: size });
  return { entries: head.seq, head, problems };
}

function entryProblems(row: EntryRow, before: LogHead): LogProblem[] {
  const problems: LogProblem[] = [];
  const add = (code: LogProblem['code']) => problems.push({ code, seq: row.seq });
  if (row.seq !== before.seq + 1) add('entry_missing');
  if (row.prev_hash !== before.hash || row.hash !== entryHash(row.prev_hash, textOf(row))) {
    add('entry_altered');
  }
  if (row.commitment !== commitmentOf(row.salt, row.body)) add('body_altered');
  return problems;
}

/** The text of a stored entry that its hash covers; of an unreadable one, a text no hash can match. */
export function textOf(row: EntryRow): string {
  try {
    return entryText({
      seq: row.seq,
      at: row.at,
      kind: row.kind,
      caseId: row.case_id,
      public: JSON.parse(row.public) as Record<string, unknown>,
      commitment: row.commitment,
    });
  } catch {
    return '';
  }
}

function isCheckpointSound(row: CheckpointRow, head: LogHead, identity: LogIdentity): boolean {
  const { libraryId, publicKey } = identity;
  const statement = { libraryId, size: row.size, head: row.head, at: row.at };
  return row.head === head.hash && isSignedBy(publicKey, statement, row.signature);
}
