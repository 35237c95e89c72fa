import type { Verification } from '../../../shared/contract/verification.ts';
import { integrityProblems } from '../../db/open.ts';
import type { ReadDb } from '../../db/sql.ts';
import { type ChainReport, type LogProblem, verifyChain } from '../audit/verify-chain.ts';
import { now, type Session } from '../session.ts';
import { claimsOf } from '../handover/joined-logs.ts';
import { type CaseClaim, joinedProblems } from '../handover/verify-joined.ts';
import type { Library } from '../vault/library.ts';
import { LoggedState } from './logged-state.ts';
import { allExhibits, storedContents, storedItems } from './stored-repo.ts';
import type { Problem, VerifyOptions } from './problem.ts';
import { verifyContents } from './verify-contents.ts';

/** What a check works on. */
export type Verified = Session & {
  readonly library: Pick<Library, 'blobs' | 'logIdentity' | 'isRolledBack' | 'isHeadNoteLost'>;
};

/**
 * Checks the whole library: the database file; the log from its first entry, with every signature; that everything stored is
 * what the log last said of it; the logs of other libraries that came with cases; and the bytes of every exhibit. Finds and
 * names, never repairs. Throws `cancelled`.
 */
export async function verifyLibrary(
  session: Verified,
  options: VerifyOptions = {},
): Promise<Verification> {
  const { db, library } = session;
  const state = new LoggedState();
  const claims: CaseClaim[] = [];
  const chain = verifyChain(db, library.logIdentity, (row) => {
    state.learn(row);
    claims.push(...claimsOf(row).map((claim) => ({ ...claim, caseId: row.case_id })));
  });
  const exhibits = allExhibits(db);
  const problems = [
    ...databaseProblems(session),
    ...logProblems(chain),
    ...storedProblems(db, state),
    ...joinedProblems(db, claims),
    ...(await verifyContents(library.blobs, storedContents(db), options)),
  ];
  return {
    ok: problems.length === 0,
    exhibits: exhibits.length,
    logEntries: chain.entries,
    logHead: chain.head.hash,
    problems,
    verifiedAt: now(session),
  };
}

function databaseProblems({ db, library }: Verified): Problem[] {
  const what = 'the database';
  const problems = integrityProblems(db).map((message) => ({
    what,
    code: 'library_damaged',
    message,
  }));
  if (library.isRolledBack) {
    const message =
      'older than when the library was last closed: an earlier copy was put in its place';
    problems.push({ what, code: 'rolled_back', message });
  }
  if (library.isHeadNoteLost) {
    const message =
      'missing or altered when the library was opened: whether the log was cut back before cannot be told';
    problems.push({ what: 'the note of where the log stood', code: 'log_note_lost', message });
  }
  return problems;
}

const logMessages: Readonly<Record<LogProblem['code'], string>> = {
  entry_missing: 'one or more entries before this one are missing',
  entry_altered: 'was altered after it was written, or one before it was',
  body_altered: 'its content was altered after it was written',
  checkpoint_altered: 'the signature over the log up to here does not fit',
};

function logProblems(chain: ChainReport): Problem[] {
  return chain.problems.map(({ code, seq }) => ({
    what: `entry ${seq} of the log`,
    code,
    message: logMessages[code],
  }));
}

function storedProblems(db: ReadDb, state: LoggedState): Problem[] {
  const problems: Problem[] = [];
  for (const item of storedItems(db)) {
    if (state.confirm(item)) continue;
    const message = 'not what the log last said of it';
    problems.push({ what: item.name, code: 'not_as_logged', message });
  }
  const message = 'in the log, but no longer stored';
  return [...problems, ...state.missing().map((what) => ({ what, code: 'missing', message }))];
}
