import type { ReadDb } from '../../db/sql.ts';
import type { SoundLog } from '../audit/read-log.ts';
import type { Problem } from '../integrity/problem.ts';
import { readJoinedLog, type JoinedClaim } from './joined-logs.ts';
import { listJoinedLibraries, type JoinedLibrary } from './joined-repo.ts';

/** What an entry about a case claims of another library's log. */
export type CaseClaim = JoinedClaim & { readonly caseId: string | null };

/**
 * Checks the logs of other libraries that came with cases: every hash, body and signature of each; that each is the one
 * which this library's own log fixed when it came; and that all which it tells of the case is still there.
 */
export function joinedProblems(db: ReadDb, claims: readonly CaseClaim[]): Problem[] {
  const libraries = listJoinedLibraries(db);
  const claimed = new Set(claims.map(({ libraryId }) => libraryId));
  const held = new Set(libraries.map(({ libraryId }) => libraryId));
  return [
    ...libraries.flatMap((library) => problemsOf(db, library, claims)),
    ...libraries
      .filter(({ libraryId }) => !claimed.has(libraryId))
      .map(({ name }) => problem(name, 'is here, but this library’s own log does not tell of it')),
    ...[...claimed]
      .filter((libraryId) => !held.has(libraryId))
      .map((libraryId) => problem(libraryId, 'is no longer here')),
  ];
}

function problemsOf(db: ReadDb, library: JoinedLibrary, claims: readonly CaseClaim[]): Problem[] {
  let log: SoundLog;
  try {
    log = readJoinedLog(db, library);
  } catch {
    return [
      problem(library.name, 'was altered after it came: its hashes or signatures do not fit'),
    ];
  }
  return claims
    .filter(({ libraryId }) => libraryId === library.libraryId)
    .filter((claim) => !isKept(log, claim))
    .map(() => problem(library.name, 'is not the one that this library’s own log fixed'));
}

function isKept(log: SoundLog, { caseId, publicKey, size, head }: CaseClaim): boolean {
  return (
    log.identity.publicKey === publicKey &&
    log.entries[size - 1]?.hash === head &&
    log.entries
      .slice(0, size)
      .every(({ header, shown }) => header.caseId !== caseId || shown !== null)
  );
}

function problem(library: string, message: string): Problem {
  return { what: `the log of ${library}`, code: 'joined_log_altered', message };
}
