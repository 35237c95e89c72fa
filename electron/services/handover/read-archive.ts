import { createHash, type Hash } from 'node:crypto';
import { DomainError, type ErrorCode } from '../../../shared/errors.ts';
import { fileSource, type ByteSource } from '../evidence/byte-source.ts';
import { storeContent, type EvidenceSession, type StoredContent } from '../evidence/take-in.ts';
import { evidenceName, largestBytes, Manifest, MANIFEST } from './archive-format.ts';
import { ARCHIVE_HEAD_BYTES, openArchiveKeys } from './archive-keys.ts';
import { readIncomingCase, type IncomingCase } from './incoming-case.ts';
import { memberSource } from './member-source.ts';
import type { ArchiveOptions } from './seal-case.ts';
import { openStream, readExactly } from './sealed-stream.ts';
import { eachMember, type IncomingMember } from './tar-members.ts';

/** A whole archive that was read and is sound. Its evidence is in the library, durably, but part of no case yet. */
export type ReadArchive = {
  readonly incoming: IncomingCase;
  readonly evidence: ReadonlyMap<string, StoredContent>;
  readonly archiveSha256: string;
};

/** What may end the reading for reasons that are not the archive's. */
const notItsFault: readonly ErrorCode[] = [
  'archive_opened',
  'archive_passphrase',
  'archive_unknown_case',
  'cancelled',
  'disk_full',
  'file_changed',
  'file_unreadable',
  'file_vanished',
  'is_symlink',
  'not_a_regular_file',
];

/**
 * Reads an archive from front to back and checks all of it; `assertWanted` may refuse it as soon as it is known what it is.
 *
 * Throws `archive_invalid`, `archive_passphrase`, `cancelled`, `disk_full`, or what reading a file and `assertWanted` throw.
 */
export async function readArchive(
  session: EvidenceSession,
  file: { path: string; passphrase: string },
  assertWanted: (manifest: Manifest) => void,
  options: ArchiveOptions,
): Promise<ReadArchive> {
  const source = await fileSource(file.path);
  try {
    return await readFrom(session, source, file.passphrase, assertWanted, options);
  } catch (error) {
    throw translated(error);
  } finally {
    await source.close();
  }
}

async function readFrom(
  session: EvidenceSession,
  source: ByteSource,
  passphrase: string,
  assertWanted: (manifest: Manifest) => void,
  { signal, onProgress }: ArchiveOptions,
): Promise<ReadArchive> {
  const head = await readExactly(source, 0, ARCHIVE_HEAD_BYTES);
  const contentKey = await openArchiveKeys(head, passphrase);
  const hash = createHash('sha256').update(head);
  let done = head.length;
  const onRead = (sealed: Uint8Array): void => {
    hash.update(sealed);
    done += sealed.length;
    onProgress?.(done, source.sizeBytes);
  };
  const content = openStream(source, ARCHIVE_HEAD_BYTES, contentKey, { signal, onRead });
  const reader = new MemberReader(session, assertWanted, signal);
  for await (const member of eachMember(content)) await reader.take(member);
  await source.assertUnchanged();
  return { ...reader.finished(), archiveSha256: hash.digest('hex') };
}

/** Takes the members in the order that the manifest gives them. */
class MemberReader {
  readonly #session: EvidenceSession;
  readonly #assertWanted: (manifest: Manifest) => void;
  readonly #signal: AbortSignal;
  readonly #texts = new Map<string, string>();
  readonly #evidence = new Map<string, StoredContent>();
  #manifest: Manifest | undefined;
  #incoming: IncomingCase | undefined;
  #next = 0;

  constructor(
    session: EvidenceSession,
    assertWanted: (manifest: Manifest) => void,
    signal: AbortSignal,
  ) {
    this.#session = session;
    this.#assertWanted = assertWanted;
    this.#signal = signal;
  }

  async take(member: IncomingMember): Promise<void> {
    if (!this.#manifest) {
      if (member.name !== MANIFEST) throw invalid('it does not begin with its manifest');
      const text = await wholeText(member, createHash('sha256'));
      this.#manifest = Manifest.parse(JSON.parse(text));
      this.#assertWanted(this.#manifest);
      return;
    }
    const expected = this.#manifest.members[this.#next++];
    if (expected?.name !== member.name || expected.sizeBytes !== member.sizeBytes) {
      throw invalid('its members are not those of its manifest');
    }
    const sha256 = member.name.startsWith('evidence/')
      ? await this.#takeEvidence(member)
      : await this.#takeText(member);
    if (sha256 !== expected.sha256) throw invalid(`${member.name} is not what the manifest says`);
  }

  finished(): Omit<ReadArchive, 'archiveSha256'> {
    if (this.#manifest?.members.length !== this.#next) throw invalid('something is missing');
    const incoming = this.#readCase();
    const missing = incoming.exhibits.find(({ sha256 }) => !this.#evidence.has(sha256));
    if (missing) throw invalid(`the bytes of ${missing.number} are missing`);
    return { incoming, evidence: this.#evidence };
  }

  /** Read before the first evidence is stored, so that nothing large is taken in from an archive that is not sound. */
  #readCase(): IncomingCase {
    if (!this.#manifest) throw invalid('there is no manifest');
    this.#incoming ??= readIncomingCase(this.#manifest, this.#texts);
    return this.#incoming;
  }

  async #takeText(member: IncomingMember): Promise<string> {
    const hash = createHash('sha256');
    this.#texts.set(member.name, await wholeText(member, hash));
    return hash.digest('hex');
  }

  async #takeEvidence(member: IncomingMember): Promise<string> {
    const facts = this.#readCase().exhibits.find(
      ({ sha256 }) => evidenceName(sha256) === member.name,
    );
    if (facts?.sizeBytes !== member.sizeBytes) throw invalid('evidence that no exhibit names');
    const stored = await storeContent(this.#session, memberSource(member), facts.fileName, {
      signal: this.#signal,
    });
    if (stored.sha256 !== facts.sha256) throw invalid(`${facts.number} is not what was sealed`);
    this.#evidence.set(stored.sha256, stored);
    return stored.sha256;
  }
}

async function wholeText(
  { name, sizeBytes, content }: IncomingMember,
  hash: Hash,
): Promise<string> {
  if (sizeBytes > largestBytes(name)) throw invalid(`${name} is too large`);
  const parts: Uint8Array[] = [];
  for await (const part of content) {
    hash.update(part);
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
}

/** What cannot be read is the fault of the archive, unless the disk, the system or the person had a part in it. */
function translated(error: unknown): unknown {
  if (error instanceof DomainError) {
    return notItsFault.includes(error.code) ? error : invalid(error.message);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERR_';
  return code.startsWith('ERR_') && error instanceof Error ? invalid(error.message) : error;
}

function invalid(why: string): DomainError {
  return new DomainError('archive_invalid', why);
}
