import type { Disclosure } from '../../../shared/domain/case-detail.ts';
import { DomainError } from '../../../shared/errors.ts';
import { appendEntry } from '../audit/audit-log.ts';
import { findCaseRow, findOpenedAt } from '../cases/case-repo.ts';
import { requireCase } from '../cases/case-service.ts';
import { recordDisclosure } from '../disclosures/record-disclosure.ts';
import { recordCustody } from '../evidence/custody.ts';
import { listExhibitFacts } from '../evidence/exhibit-repo.ts';
import { writeTarget, type Written } from '../files/write-target.ts';
import { now, type Session } from '../session.ts';
import { readSettings } from '../settings/settings-service.ts';
import type { KdfParameters } from '../vault/key-derivation.ts';
import type { Library } from '../vault/library.ts';
import { assertAcceptable } from '../vault/passphrase-rules.ts';
import { Manifest, MANIFEST, sourceOf } from './archive-format.ts';
import { newArchiveKeys } from './archive-keys.ts';
import { insertHandover, latestHandover, type Handover } from './handover-repo.ts';
import { joinedLibrariesOf } from './joined-repo.ts';
import { caseMembers, jsonMember, stateMembers, type HashedMember } from './outgoing-members.ts';
import { sealStream } from './sealed-stream.ts';
import { packMembers } from './tar-members.ts';

/** What handing a case over works with. */
export type HandoverSession = Session & {
  readonly library: Pick<Library, 'blobs' | 'logIdentity' | 'signLog'>;
};

/** What is to be sealed, for whom, why, and by which passphrase. */
export type Sealing = {
  readonly caseId: string;
  readonly target: string;
  readonly passphrase: string;
  readonly recipient: string;
  readonly reason: string;
};

/** How a long piece of work can be followed and stopped. Progress counts bytes. */
export type ArchiveOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Cost of the passphrase, where it is not to be the usual one. */
  readonly kdf?: KdfParameters;
};

/**
 * Seals a case with its evidence and log into an archive: there whole or not at all, and logged before it is there. From
 * then on the case is read-only here. A case that is handed out already can be sealed again, should the archive be lost.
 *
 * Throws `not_found`, `weak_passphrase`, `case_changed` when it changed meanwhile, `integrity_failed` for damaged
 * evidence, and as `writeTarget` does.
 */
export async function sealCase(
  session: HandoverSession,
  input: Sealing,
  options: ArchiveOptions,
): Promise<{ disclosure: Disclosure; savedAt: string }> {
  const { caseId, target, passphrase } = input;
  const { signal } = options;
  assertAcceptable(passphrase);
  requireCase(session, caseId);
  const { head, contentKey } = await newArchiveKeys(passphrase, options.kdf);
  const { manifest, members } = contentOf(session, input);
  const log = (written: Written): Disclosure => {
    if (!isStillSo(session, caseId, members)) {
      throw new DomainError('case_changed', 'the case changed while it was sealed');
    }
    return logHandover(session, input, manifest, written);
  };
  const content = followed(
    packMembers([jsonMember(MANIFEST, manifest), ...members]),
    members,
    options,
  );
  const sealed = withHead(head, sealStream(content, contentKey));
  const disclosure = await writeTarget(session, target, sealed, { signal, log });
  return { disclosure, savedAt: disclosure.at };
}

/** All that goes into the archive, as it is at one moment. */
function contentOf(
  session: HandoverSession,
  { caseId, recipient, reason }: Sealing,
): { manifest: Manifest; members: HashedMember[] } {
  const { db, library } = session;
  const { seq: size, hash: head } = library.signLog();
  const identity = library.logIdentity;
  const { id: handoverId, purpose } = nextHandover(session, caseId);
  const joined = joinedLibrariesOf(db, caseId);
  const members = caseMembers(session, caseId, { identity, joined });
  const manifest = Manifest.parse({
    format: 'casebook-archive',
    version: 1,
    handoverId,
    purpose,
    caseId,
    reference: findCaseRow(db, caseId)?.reference,
    openedAt: findOpenedAt(db, caseId),
    createdAt: now(session),
    recipient,
    reason,
    source: sourceOf(identity, readSettings(db)),
    log: { size, head },
    joined: joined.map(({ libraryId, name }) => ({ libraryId, name })),
    members: members.map(({ name, sizeBytes, sha256 }) => ({ name, sizeBytes, sha256 })),
  });
  return { manifest, members };
}

/** A case that was taken over goes back; one that is out goes out again as it did; any other is handed over. */
function nextHandover(
  session: HandoverSession,
  caseId: string,
): Pick<Handover, 'id' | 'purpose' | 'libraryId'> {
  const last = latestHandover(session.db, caseId);
  if (last?.direction === 'out') return last;
  if (last?.purpose === 'hand_over') return { ...last, purpose: 'return' };
  return { id: session.newId(), purpose: 'hand_over', libraryId: null };
}

/** Whether the case is as it was sealed. That it was looked at meanwhile is only in the log, and no change. */
function isStillSo(
  { db }: HandoverSession,
  caseId: string,
  members: readonly HashedMember[],
): boolean {
  const sealed = new Map(members.map(({ name, sha256 }) => [name, sha256]));
  return stateMembers(db, caseId).every(({ name, sha256 }) => sealed.get(name) === sha256);
}

function logHandover(
  session: HandoverSession,
  { caseId, recipient, reason }: Sealing,
  { handoverId: id, purpose }: Manifest,
  written: Written,
): Disclosure {
  const { db, clock } = session;
  const { libraryId } = nextHandover(session, caseId);
  const isReturn = purpose === 'return';
  const handover: Handover = {
    id,
    caseId,
    direction: 'out',
    purpose,
    libraryId,
    party: recipient,
    at: now(session),
    archiveSha256: written.sha256,
  };
  const label = `${isReturn ? 'Handed the case back' : 'Handed the case over'} to ${recipient}: ${reason}`;
  const { seq } = appendEntry(
    db,
    {
      kind: 'case.handed_over',
      caseId,
      body: { actor: session.actor(), label, handover },
      public: { handoverId: id, purpose, archiveSha256: written.sha256 },
    },
    clock,
  );
  insertHandover(db, handover, seq);
  for (const facts of listExhibitFacts(db, caseId)) {
    recordCustody(session, facts, { kind: 'sealed', reason: `In a case archive for ${recipient}` });
  }
  return recordDisclosure(session, caseId, {
    what: 'case_archive',
    format: 'casebook',
    edition: 0,
    recipient,
    purpose: reason,
    isProtected: true,
    ...written,
  });
}

async function* withHead(head: Buffer, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* sealed;
}

async function* followed(
  content: AsyncIterable<Uint8Array>,
  members: readonly HashedMember[],
  { onProgress }: ArchiveOptions,
): AsyncGenerator<Uint8Array> {
  const total = members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  for await (const part of content) {
    done += part.length;
    onProgress?.(Math.min(done, total), total);
    yield part;
  }
}
