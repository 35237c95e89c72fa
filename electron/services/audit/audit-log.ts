import { randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import type { Clock } from '../../../shared/clock.ts';
import { instant } from '../../../shared/clock.ts';
import type { ReadDb, WriteDb } from '../../db/sql.ts';
import { inTransaction } from '../../db/sql.ts';
import { insertEntry, lastEntry } from './audit-repo.ts';
import { commitmentOf, entryHash, entryText, GENESIS } from './chain.ts';

/** What a service puts into the log. */
export type NewEntry = {
  /** `noun.verb`, as in `case.created` or `exhibit.received`. */
  readonly kind: string;
  readonly caseId: string | null;
  /** The whole truth, personal data included: what changed, from what, to what. See `changes.ts` for records. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What anyone checking the log may see: no personal data, and no hash of anything short enough to be guessed. */
  readonly public?: Readonly<Record<string, unknown>>;
};

/** Where the log stands: how many entries it has and the hash of the last one. */
export type LogHead = { readonly seq: number; readonly hash: string };

const SALT_BYTES = 32;

/** Where the log stands now. */
export function head(db: ReadDb): LogHead {
  return lastEntry(db) ?? { seq: 0, hash: GENESIS };
}

/**
 * Adds one entry to the log. Call it in the transaction that makes the change, so that neither is stored without
 * the other.
 */
export function appendEntry(db: WriteDb, entry: NewEntry, clock: Clock): LogHead {
  return inTransaction(db, () => {
    const before = head(db);
    const salt = randomBytes(SALT_BYTES).toString('hex');
    const body = canonicalJson(entry.body);
    const header = {
      seq: before.seq + 1,
      at: instant(clock),
      kind: entry.kind,
      caseId: entry.caseId,
      public: entry.public ?? {},
      commitment: commitmentOf(salt, body),
    };
    const hash = entryHash(before.hash, entryText(header));
    insertEntry(db, {
      seq: header.seq,
      at: header.at,
      kind: header.kind,
      case_id: header.caseId,
      public: canonicalJson(header.public),
      salt,
      body,
      commitment: header.commitment,
      prev_hash: before.hash,
      hash,
    });
    return { seq: header.seq, hash };
  });
}
