import { z } from 'zod';
import { all, type ReadDb, type WriteDb } from '../../db/sql.ts';
import { findSetting, putSetting } from '../settings/settings-repo.ts';

/** Something on its way out of the library, under a name of its own until it is complete. */
const Unreleased = z.strictObject({
  /** Where it is being written, absolute. */
  part: z.string(),
  /** The entries of the log that tell of its leaving, the first and the last; null until they are made. */
  logged: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
});
export type Unreleased = z.infer<typeof Unreleased>;

const UNRELEASED = 'unreleased';

/** What is on its way out, or was when the program was last ended in the middle. */
export function listUnreleased(db: ReadDb): Unreleased[] {
  return findSetting(db, UNRELEASED, z.array(Unreleased)) ?? [];
}

/** Notes something on its way out, in place of what was noted of it. */
export function noteUnreleased(db: WriteDb, noted: Unreleased): void {
  putSetting(db, UNRELEASED, [...others(db, noted.part), noted]);
}

/** Forgets something that is out, or was given up. */
export function forgetUnreleased(db: WriteDb, part: string): void {
  putSetting(db, UNRELEASED, others(db, part));
}

function others(db: ReadDb, part: string): Unreleased[] {
  return listUnreleased(db).filter((noted) => noted.part !== part);
}

/** The cases that some entries of the log belong to; null stands for the library itself. */
export function casesOfEntries(db: ReadDb, { from, to }: { from: number; to: number }) {
  return all(
    db,
    z.object({ caseId: z.string().nullable() }),
    'SELECT DISTINCT case_id AS caseId FROM audit_log WHERE seq BETWEEN ? AND ?',
    [from, to],
  ).map(({ caseId }) => caseId);
}
