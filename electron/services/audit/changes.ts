import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/canonical-json.ts';

/** One record as an entry's body carries it: what it was and what it became; null where there was or is none. */
export const LoggedChange = z.object({
  kind: z.string(),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type LoggedChange = z.infer<typeof LoggedChange>;

/** The part of an entry's body that tells of records. Bodies may hold more. */
export const LoggedChanges = z.object({ changes: z.array(LoggedChange).default([]) });

/** The hash by which a record in the database is compared with what the log last said of it. */
export function recordHash(body: unknown): string {
  return createHash('sha256').update(canonicalJson(body)).digest('base64');
}

/**
 * What the records must be by the log: the hash of each, by case, kind and id.
 *
 * Fed entries in order; a record the log says was removed is absent.
 */
export class ExpectedRecords {
  readonly #hashes = new Map<string, string>();

  /** Takes one entry's body into account. */
  apply(caseId: string, body: unknown): void {
    for (const change of LoggedChanges.parse(body).changes) {
      const key = ExpectedRecords.key(caseId, change.kind, change.id);
      if (change.after === null) this.#hashes.delete(key);
      else this.#hashes.set(key, recordHash(change.after));
    }
  }

  /** Whether a record is what the log last said of it; each record is asked for once. */
  confirm(caseId: string, kind: string, id: string, body: unknown): boolean {
    const key = ExpectedRecords.key(caseId, kind, id);
    const expected = this.#hashes.get(key);
    this.#hashes.delete(key);
    return expected === recordHash(body);
  }

  /** Records the log tells of that were never asked for: they are missing. */
  *remaining(): Generator<{ caseId: string; kind: string; id: string }> {
    for (const key of this.#hashes.keys()) {
      const [caseId = '', kind = '', id = ''] = key.split('\n');
      yield { caseId, kind, id };
    }
  }

  private static key(caseId: string, kind: string, id: string): string {
    return `${caseId}\n${kind}\n${id}`;
  }
}
