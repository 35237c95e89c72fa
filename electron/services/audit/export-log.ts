import type { ReadDb } from '../../db/sql.ts';
import type { EntryRow } from './audit-repo.ts';
import { allCheckpoints, eachEntry } from './audit-repo.ts';
import type { LogIdentity } from './verify-chain.ts';
import { textOf } from './verify-chain.ts';

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
  yield 'casebook-log 1\n';
  yield `library ${identity.libraryId}\n`;
  yield `key ${identity.publicKey}\n`;
  const checkpoints = new Map(allCheckpoints(db).map((row) => [row.size, row]));
  for (const row of eachEntry(db)) {
    yield `entry ${row.hash} ${textOf(row)}\n`;
    if (isDisclosed(row)) yield `body ${row.salt} ${row.body}\n`;
    const signed = checkpoints.get(row.seq);
    if (signed) {
      yield `checkpoint ${signed.size} ${signed.head} ${signed.at} ${signed.signature}\n`;
    }
  }
}
