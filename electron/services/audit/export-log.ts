import type { ReadDb } from '../../db/sql.ts';
import type { CheckpointRow, EntryRow } from './audit-repo.ts';
import { allCheckpoints, eachEntry } from './audit-repo.ts';
import type { LogIdentity } from './verify-chain.ts';
import { textOf } from './verify-chain.ts';

/** One entry on its way out. */
export type LogLine = {
  readonly seq: number;
  readonly hash: string;
  /** The text that the hash covers. */
  readonly text: string;
  /** What the entry says in full, where that is shown. */
  readonly shown: { readonly salt: string; readonly body: string } | null;
};

/**
 * The log as text lines that anyone can check with `sha256sum` and `openssl`; the format is in docs/audit-log.md.
 *
 * Every entry is there. Only those for which `isDisclosed` holds come with their body; the others are proven, not shown.
 */
export function* exportLog(
  db: ReadDb,
  identity: LogIdentity,
  isDisclosed: (row: EntryRow) => boolean,
): Generator<string> {
  yield* logText(identity, ownLines(db, isDisclosed), allCheckpoints(db));
}

/** The text of any log: its entries, oldest first, with the checkpoints signed over it. */
export function* logText(
  identity: LogIdentity,
  lines: Iterable<LogLine>,
  checkpoints: readonly CheckpointRow[],
): Generator<string> {
  yield 'casebook-log 1\n';
  yield `library ${identity.libraryId}\n`;
  yield `key ${identity.publicKey}\n`;
  const bySize = new Map(checkpoints.map((row) => [row.size, row]));
  for (const { seq, hash, text, shown } of lines) {
    yield `entry ${hash} ${text}\n`;
    if (shown) yield `body ${shown.salt} ${shown.body}\n`;
    const signed = bySize.get(seq);
    if (signed) {
      yield `checkpoint ${signed.size} ${signed.head} ${signed.at} ${signed.signature}\n`;
    }
  }
}

function* ownLines(db: ReadDb, isDisclosed: (row: EntryRow) => boolean): Generator<LogLine> {
  for (const row of eachEntry(db)) {
    const { seq, hash, salt, body } = row;
    yield { seq, hash, text: textOf(row), shown: isDisclosed(row) ? { salt, body } : null };
  }
}
