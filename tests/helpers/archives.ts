import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from 'tar-stream';
import { bytesSource } from '../../electron/services/evidence/byte-source.ts';
import { addBytes } from '../../electron/services/evidence/evidence-service.ts';
import {
  ARCHIVE_HEAD_BYTES,
  newArchiveKeys,
  openArchiveKeys,
} from '../../electron/services/handover/archive-keys.ts';
import { openStream, sealStream } from '../../electron/services/handover/sealed-stream.ts';
import { eachMember } from '../../electron/services/handover/tar-members.ts';
import { WEAKEST_KDF } from '../../electron/services/vault/key-derivation.ts';
import { aCase } from './cases.ts';
import type { TestSession } from './evidence-session.ts';
import { aLibraryOf, archivePassphrase, sealed } from './handover.ts';
import { tempFolder } from './temp.ts';

/** A case with evidence, in the Director's library. */
export async function aWorkedCase(): Promise<{
  session: TestSession;
  folder: string;
  caseId: string;
}> {
  const { session, folder } = await aLibraryOf('director');
  const caseId = aCase(session);
  await addBytes(session, { caseId, bytes: Buffer.from('one'), fileName: 'one.txt' });
  const large = Buffer.alloc(700_000, 'evidence ');
  await addBytes(session, { caseId, bytes: large, fileName: 'large.txt' });
  return { session, folder, caseId };
}

/** A file with these bytes. */
export function fileOf(bytes: Uint8Array): string {
  const path = join(tempFolder(), 'altered.casebook');
  writeFileSync(path, bytes);
  return path;
}

/** The members of an archive by name. */
export type Texts = Map<string, Buffer>;

/** What is in an archive, by name. */
export async function membersOf(archive: Buffer): Promise<Texts> {
  const key = await openArchiveKeys(archive.subarray(0, ARCHIVE_HEAD_BYTES), archivePassphrase);
  const { signal } = new AbortController();
  const content = openStream(bytesSource(archive), ARCHIVE_HEAD_BYTES, key, {
    signal,
    onRead: () => undefined,
  });
  const members: Texts = new Map();
  for await (const member of eachMember(content)) {
    const parts: Uint8Array[] = [];
    for await (const part of member.content) parts.push(part);
    members.set(member.name, Buffer.concat(parts));
  }
  return members;
}

/**
 * The members of an archive, changed, and sealed again by somebody who knows the passphrase; with an extended header before
 * each where one is given.
 */
export async function resealed(
  archive: Buffer,
  change: (members: Texts) => Texts,
  pax?: Record<string, string>,
): Promise<string> {
  const { head, contentKey } = await newArchiveKeys(archivePassphrase, WEAKEST_KDF);
  const tar = pack();
  for (const [name, bytes] of change(await membersOf(archive))) {
    tar.entry({ name, ...(pax && { pax }) }, bytes);
  }
  tar.finalize();
  const parts: Uint8Array[] = [head];
  for await (const part of sealStream(tar, contentKey)) parts.push(part);
  return fileOf(Buffer.concat(parts));
}

/** The manifest made to fit changed members, as somebody who knows the format would. */
export function refitted(members: Texts): Texts {
  const manifest = JSON.parse(String(members.get('manifest.json'))) as { members: unknown };
  const rest = [...members].filter(([name]) => name !== 'manifest.json');
  manifest.members = rest.map(([name, bytes]) => ({
    name,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return new Map([['manifest.json', Buffer.from(JSON.stringify(manifest))], ...rest]);
}

/** A sealed archive with the case's home, and a library that could open it. */
export async function aSealedCase() {
  const { session: director, caseId } = await aWorkedCase();
  const { session: chair, folder } = await aLibraryOf('chair');
  return { director, chair, folder, caseId, archive: readFileSync(await sealed(director, caseId)) };
}
