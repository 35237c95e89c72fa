import { DomainError } from '../../../shared/errors.ts';
import { inTransaction } from '../../db/sql.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { findCaseRow } from '../cases/case-repo.ts';
import { refreshColumns } from '../cases/commit-changes.ts';
import { takeReference } from '../cases/take-reference.ts';
import { now } from '../session.ts';
import type { Manifest } from './archive-format.ts';
import { takeCarriedVersions, type CarriedPolicies } from './carried-policy.ts';
import { insertHandover, hasComeIn, latestHandover, type Handover } from './handover-repo.ts';
import { enterArchivedDisclosures } from './incoming-disclosures.ts';
import { enterArchivedExhibits } from './incoming-exhibits.ts';
import { replaceRecords, storeArrivedCase } from './incoming-records.ts';
import { assertOwnLog, claimOf, joinLog, type JoinedClaim } from './joined-logs.ts';
import { readArchive, type ReadArchive } from './read-archive.ts';
import type { ArchiveOptions, HandoverSession } from './seal-case.ts';

/** What became of an archive. */
export type Opened = {
  readonly caseId: string;
  readonly reference: string;
  /** Whether the case was here before and has come back. */
  readonly isReturn: boolean;
  /** What came with it of the policy. */
  readonly policies: CarriedPolicies;
};

type Taken = Omit<Opened, 'policies'>;

/**
 * Opens a case archive: all of it is in the library when this returns, none of it when it throws.
 *
 * A case that is not here is taken over with its ids and exhibit numbers; one that was handed out takes the place of what is
 * stored of it. Either way the source's log is kept beside this library's, which fixes it by its hash.
 *
 * Throws `archive_invalid`, `archive_passphrase`, `archive_unknown_case` for a case that is here and not out or a return of
 * one that is not, `archive_opened` for one that was opened before, `cancelled`, `disk_full`.
 */
export async function openArchive(
  session: HandoverSession,
  file: { path: string; passphrase: string },
  options: ArchiveOptions,
): Promise<Opened> {
  const assertWanted = (manifest: Manifest): void => assertFits(session, manifest);
  const archive = await readArchive(session, file, assertWanted, options);
  return inTransaction(session.db, () => {
    const { manifest } = archive.incoming;
    // Another request may have changed the library while the archive was read.
    assertWanted(manifest);
    const { policies: carried } = archive.incoming;
    const policies = takeCarriedVersions(session, carried, manifest.source.name);
    const isHere = findCaseRow(session.db, manifest.caseId) !== undefined;
    const taken = isHere ? takeBack(session, archive) : takeOver(session, archive);
    return { ...taken, policies };
  });
}

function assertFits({ db }: HandoverSession, manifest: Manifest): void {
  const { caseId, handoverId, purpose, source } = manifest;
  if (hasComeIn(db, handoverId)) throw new DomainError('archive_opened', 'opened here before');
  const isHere = findCaseRow(db, caseId) !== undefined;
  if (!isHere && purpose === 'hand_over') return;
  const out = latestHandover(db, caseId);
  const isAwaited =
    out?.direction === 'out' &&
    (purpose === 'return'
      ? out.purpose === 'hand_over' && out.id === handoverId
      : out.purpose === 'return' && out.libraryId === source.libraryId);
  if (!isHere || !isAwaited) {
    throw new DomainError('archive_unknown_case', 'the case is not awaited here');
  }
}

function takeOver(session: HandoverSession, archive: ReadArchive): Taken {
  const { incoming, archiveSha256 } = archive;
  const { caseId, source, reference: wanted } = incoming.manifest;
  const reference = takeReference(session, wanted);
  const formerly = reference === wanted ? '' : `, where it was ${wanted}`;
  const label = `Took the case over from “${source.name}” (${source.investigator})${formerly}`;
  const handover = handoverOf(session, incoming.manifest, archiveSha256);
  const seq = logArrival(session, archive, { kind: 'case.taken_over', label, handover });
  storeArrivedCase(session, incoming, reference);
  insertHandover(session.db, handover, seq);
  enterArchivedExhibits(session, archive);
  enterArchivedDisclosures(session, incoming);
  refreshColumns(session, caseId, now(session));
  return { caseId, reference, isReturn: false };
}

function takeBack(session: HandoverSession, archive: ReadArchive): Taken {
  const { incoming, archiveSha256 } = archive;
  const { caseId, source } = incoming.manifest;
  const label = `The case came back from “${source.name}” (${source.investigator})`;
  const handover = handoverOf(session, incoming.manifest, archiveSha256);
  const seq = logArrival(session, archive, { kind: 'case.returned', label, handover });
  insertHandover(session.db, handover, seq);
  enterArchivedExhibits(session, archive);
  enterArchivedDisclosures(session, incoming);
  replaceRecords(session, incoming);
  const reference = findCaseRow(session.db, caseId)?.reference ?? '';
  return { caseId, reference, isReturn: true };
}

function handoverOf(
  session: HandoverSession,
  { handoverId: id, caseId, purpose, source }: Manifest,
  archiveSha256: string,
): Handover {
  const from = { libraryId: source.libraryId, party: source.name };
  return { id, caseId, direction: 'in', purpose, ...from, at: now(session), archiveSha256 };
}

/** Keeps the logs that came, and fixes them by an entry of this library's own. Returns the number of the entry. */
function logArrival(
  session: HandoverSession,
  { incoming: { manifest, log, joined }, archiveSha256 }: ReadArchive,
  told: { kind: string; label: string; handover: Handover },
): number {
  const { db, library } = session;
  const own = library.logIdentity;
  const claims: JoinedClaim[] = [];
  for (const other of [{ name: manifest.source.name, log }, ...joined]) {
    if (other.log.identity.libraryId === own.libraryId) {
      assertOwnLog(db, own, other.log);
      continue;
    }
    joinLog(db, other.log, other.name);
    claims.push(claimOf(other.log));
  }
  const { kind, label, handover } = told;
  const { seq } = appendEntry(
    db,
    {
      kind,
      caseId: manifest.caseId,
      body: { actor: session.actor(), label, handover, joined: claims },
      public: { handoverId: handover.id, archiveSha256, joined: claims },
    },
    session.clock,
  );
  return seq;
}
