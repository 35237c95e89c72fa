import { createHash } from 'node:crypto';
import type { ExhibitFacts } from '../../../shared/domain/exhibit.ts';
import { DomainError } from '../../../shared/errors.ts';
import type { ReadDb } from '../../db/sql.ts';
import { exportLog, logText } from '../audit/export-log.ts';
import type { LogIdentity } from '../audit/verify-chain.ts';
import { listRecords } from '../cases/record-repo.ts';
import { listDisclosures } from '../disclosures/disclosure-repo.ts';
import { listExhibitFacts } from '../evidence/exhibit-repo.ts';
import { requireBlob } from '../evidence/exhibit-viewer.ts';
import type { EvidenceSession } from '../evidence/take-in.ts';
import { listProtectedNames } from '../people/protected-name-repo.ts';
import {
  CUSTODY,
  DISCLOSURES,
  evidenceName,
  EXHIBITS,
  joinedName,
  LOG,
  NAMES,
  POLICY,
  RECORDS,
} from './archive-format.ts';
import { carriedVersions } from './carried-policy.ts';
import { custodyOfCase } from './handover-repo.ts';
import { joinedLines } from './joined-logs.ts';
import { joinedCheckpoints, type JoinedLibrary } from './joined-repo.ts';
import type { OutgoingMember } from './tar-members.ts';

/** A member of an archive with the hash of its content. */
export type HashedMember = OutgoingMember & { readonly sha256: string };

/** Everything of a case but its manifest, in the order of the archive. Texts are in memory, evidence is read when it is asked for. */
export function caseMembers(
  session: EvidenceSession,
  caseId: string,
  log: { identity: LogIdentity; joined: readonly JoinedLibrary[] },
): HashedMember[] {
  const { db } = session;
  const exhibits = listExhibitFacts(db, caseId);
  return [
    ...stateMembers(db, caseId),
    jsonMember(CUSTODY, custodyOfCase(db, caseId)),
    jsonMember(DISCLOSURES, listDisclosures(db, caseId)),
    jsonMember(POLICY, carriedVersions(db)),
    textMember(LOG, [...exportLog(db, log.identity, (row) => row.case_id === caseId)]),
    ...log.joined.map((library) => joinedMember(db, caseId, library)),
    ...evidenceMembers(session, exhibits),
  ];
}

/** What a case is at one moment: its records, exhibits and protected names. */
export function stateMembers(db: ReadDb, caseId: string): HashedMember[] {
  return [
    jsonMember(RECORDS, listRecords(db, caseId)),
    jsonMember(EXHIBITS, listExhibitFacts(db, caseId)),
    jsonMember(NAMES, [...listProtectedNames(db, caseId).values()]),
  ];
}

/** A member that holds JSON. */
export function jsonMember(name: string, value: unknown): HashedMember {
  return textMember(name, [`${JSON.stringify(value, null, 1)}\n`]);
}

function joinedMember(db: ReadDb, caseId: string, { libraryId, publicKey }: JoinedLibrary) {
  const lines = joinedLines(db, libraryId, (row) => row.caseId === caseId);
  const checkpoints = joinedCheckpoints(db, libraryId);
  return textMember(joinedName(libraryId), [
    ...logText({ libraryId, publicKey }, lines, checkpoints),
  ]);
}

function textMember(name: string, parts: readonly string[]): HashedMember {
  const bytes = Buffer.from(parts.join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sizeBytes: bytes.length, sha256, content: () => [bytes] };
}

/** Bytes that several exhibits share are in the archive once. */
function evidenceMembers(
  session: EvidenceSession,
  exhibits: readonly ExhibitFacts[],
): HashedMember[] {
  const bySha256 = new Map(exhibits.map((facts) => [facts.sha256, facts]));
  return [...bySha256.values()].map((facts) => ({
    name: evidenceName(facts.sha256),
    sizeBytes: facts.sizeBytes,
    sha256: facts.sha256,
    content: () => evidence(session, facts),
  }));
}

async function* evidence(session: EvidenceSession, facts: ExhibitFacts): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const part of session.library.blobs.read(requireBlob(session, facts))) {
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== facts.sha256) {
    throw new DomainError('integrity_failed', `${facts.number} is not as it was received`);
  }
}
