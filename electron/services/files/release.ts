import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { inTransaction } from '../../db/sql.ts';
import { appendEntry, head } from '../audit/audit-log.ts';
import type { Session } from '../session.ts';
import {
  casesOfEntries,
  forgetUnreleased,
  listUnreleased,
  noteUnreleased,
  type Unreleased,
} from './unreleased-repo.ts';

/** What letting something out needs of a session. */
export type Releasing = Pick<Session, 'db' | 'clock' | 'actor'>;

/** How something leaves the library: written under a name of its own, told in the log, and only then put in its place. */
type Steps<T, Logged> = {
  readonly write: (part: string) => Promise<T>;
  /** Runs in one transaction. */
  readonly log: (written: T) => Logged;
  readonly place: (part: string) => Promise<void>;
};

const partName = /^\.casebook-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.part$/;

/**
 * Lets something out of the library to `target`, whole or not at all.
 *
 * The library notes what is being written where, so that a crash leaves nothing readable behind for longer than until the
 * library is opened again. What was logged and then could not be put in its place is logged as not having left.
 *
 * @returns what `log` answered
 */
export async function release<T, Logged>(
  session: Releasing,
  target: string,
  { write, log, place }: Steps<T, Logged>,
): Promise<Logged> {
  const { db } = session;
  const part = join(dirname(resolve(target)), `.casebook-${randomUUID()}.part`);
  noteUnreleased(db, { part, logged: null });
  try {
    const written = await write(part);
    const told = inTransaction(db, () => {
      const before = head(db).seq;
      const answer = log(written);
      const after = head(db).seq;
      const logged = after > before ? { from: before + 1, to: after } : null;
      noteUnreleased(db, { part, logged });
      return answer;
    });
    await place(part);
    forgetUnreleased(db, part);
    return told;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    const noted = listUnreleased(db).find((one) => one.part === part);
    if (noted) giveUp(session, noted);
    throw error;
  }
}

/**
 * Takes away what was being written when the program was ended in the middle. Call it when nothing can be on its way out: on
 * opening the library, which only one process can have open. What lies on a disk that is not there now waits for the next time.
 */
export function sweepUnreleased(session: Releasing): void {
  for (const noted of listUnreleased(session.db)) {
    const { part } = noted;
    if (!partName.test(basename(part)) || !existsSync(dirname(part))) continue;
    if (!existsSync(part)) {
      forgetUnreleased(session.db, part);
      continue;
    }
    try {
      rmSync(part, { recursive: true });
    } catch {
      continue;
    }
    giveUp(session, noted);
  }
}

function giveUp({ db, clock, actor }: Releasing, { part, logged }: Unreleased): void {
  inTransaction(db, () => {
    for (const caseId of logged ? casesOfEntries(db, logged) : []) {
      const body = { actor: actor(), label: 'What was logged as exported did not leave' };
      appendEntry(db, { kind: 'export.failed', caseId, body, public: { logged } }, clock);
    }
    forgetUnreleased(db, part);
  });
}
