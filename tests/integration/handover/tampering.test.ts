import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listReferences } from '../../../electron/services/cases/case-repo.ts';
import { readCase } from '../../../electron/services/cases/case-service.ts';
import { ARCHIVE_HEAD_BYTES } from '../../../electron/services/handover/archive-keys.ts';
import { sealCase } from '../../../electron/services/handover/seal-case.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import {
  aSealedCase,
  aWorkedCase,
  fileOf,
  refitted,
  resealed,
  type Texts,
} from '../../helpers/archives.ts';
import { reopened, type TestSession } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';
import { canMount, aSmallDisk } from '../../helpers/small-disk.ts';
import { tempFolder } from '../../helpers/temp.ts';
import { tamper } from '../../helpers/tamper.ts';

const imagined = {
  what: 'report',
  format: 'pdf',
  fileName: 'report.pdf',
  sizeBytes: 1,
  sha256: 'ab'.repeat(32),
  edition: 1,
  recipient: 'Farid Haddad',
  purpose: '',
};

function caseCount({ db }: TestSession): number {
  return listReferences(db).length;
}

test('a wrong passphrase is told as such', async () => {
  const { chair, archive } = await aSealedCase();
  await expect(
    opened(chair, fileOf(archive), { passphrase: 'not this one at all' }),
  ).rejects.toMatchObject({ code: 'archive_passphrase' });
});

test('a passphrase cost that would fill the memory is refused before any of it is done', async () => {
  const { chair, archive } = await aSealedCase();
  const altered = Buffer.from(archive);
  altered.writeUInt32BE(0xffffffff, 9);
  const sum = createHash('sha256')
    .update(altered.subarray(0, ARCHIVE_HEAD_BYTES - 32))
    .digest();
  sum.copy(altered, ARCHIVE_HEAD_BYTES - 32);
  await expect(opened(chair, fileOf(altered))).rejects.toMatchObject({ code: 'archive_invalid' });
});

test('a weak passphrase seals nothing', async () => {
  const { session, caseId } = await aWorkedCase();
  const target = join(tempFolder(), 'case.casebook');
  const given = { caseId, target, recipient: 'R', reason: 'R', passphrase: 'short' };
  const { signal } = new AbortController();
  await expect(sealCase(session, given, { signal })).rejects.toMatchObject({
    code: 'weak_passphrase',
  });
  expect(existsSync(target)).toBe(false);
  expect(readCase(session, caseId).handedTo).toBeNull();
});

test('an archive with any byte altered, or cut off anywhere, is refused and leaves nothing', async () => {
  const { chair, archive } = await aSealedCase();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(archive.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, mask, isCut) => {
        const altered = Buffer.from(isCut ? archive.subarray(0, at) : archive);
        if (!isCut) altered.writeUInt8(altered.readUInt8(at) ^ mask, at);
        await expect(opened(chair, fileOf(altered))).rejects.toMatchObject({
          code: 'archive_invalid',
        });
      },
    ),
    { numRuns: 40 },
  );
  expect(caseCount(chair)).toBe(0);
  expect((await verifyLibrary(chair)).problems).toEqual([]);
  expect(await opened(chair, fileOf(archive))).toMatchObject({ isReturn: false });
});

test.each<[string, (members: Texts) => Texts]>([
  ['members in another order', (members) => new Map([...members].reverse())],
  [
    'evidence before the records',
    (members) => {
      const names = [...members.keys()].filter((name) => name.startsWith('evidence/'));
      const first = names.map((name) => [name, members.get(name) ?? Buffer.alloc(0)] as const);
      const rest = [...members].filter(([name]) => !names.includes(name));
      return refitted(new Map([...rest.slice(0, 1), ...first, ...rest.slice(1)]));
    },
  ],
  [
    'an exhibit left out',
    (members) =>
      refitted(new Map([...members].filter(([name]) => name !== [...members.keys()].at(-1)))),
  ],
  [
    'a record that the log does not tell of',
    (members) => {
      const text = String(members.get('records.json')).replace('neighbours', 'colleagues');
      return refitted(new Map(members).set('records.json', Buffer.from(text)));
    },
  ],
  [
    'a disclosure that nobody made',
    (members) => {
      const made = [{ id: randomUUID(), at: '2026-07-01T09:00:00.000Z', ...imagined }];
      return refitted(new Map(members).set('disclosures.json', Buffer.from(JSON.stringify(made))));
    },
  ],
  [
    'a log with an entry altered',
    (members) => {
      const text = String(members.get('log.txt')).replace('exhibit.received', 'exhibit.imagined');
      return refitted(new Map(members).set('log.txt', Buffer.from(text)));
    },
  ],
  [
    'a log cut off before its last signature',
    (members) => {
      const lines = String(members.get('log.txt')).split('\n');
      const text = `${lines.slice(0, -2).join('\n')}\n`;
      return refitted(new Map(members).set('log.txt', Buffer.from(text)));
    },
  ],
  [
    'a name that leads elsewhere',
    (members) => refitted(new Map(members).set('evidence/../../../escaped', Buffer.from('out'))),
  ],
])('whoever knows the passphrase cannot pass off %s', async (_, change) => {
  const { chair, archive } = await aSealedCase();
  const path = await resealed(archive, change);
  await expect(opened(chair, path)).rejects.toMatchObject({ code: 'archive_invalid' });
  expect(caseCount(chair)).toBe(0);
});

test('an archive that was only sealed again is the same case', async () => {
  const { chair, archive, caseId } = await aSealedCase();
  const path = await resealed(archive, refitted);
  expect(await opened(chair, path)).toMatchObject({ caseId });
});

test.each([
  ['an entry altered', `UPDATE joined_log_entries SET kind = 'case.imagined' WHERE seq = 3`],
  ['an entry taken out', 'DELETE FROM joined_log_entries WHERE seq = 3'],
  ['a body altered', `UPDATE joined_log_bodies SET body = '{}'`],
  ['bodies taken out', 'DELETE FROM joined_log_bodies'],
  ['a signature altered', `UPDATE joined_checkpoints SET at = '2026-01-01T00:00:00.000Z'`],
  ['all of it taken out', 'DELETE FROM joined_libraries'],
])('the log of another library with %s is noticed', async (_, sql) => {
  const { chair, archive } = await aSealedCase();
  await opened(chair, fileOf(archive));
  expect((await verifyLibrary(chair)).ok).toBe(true);
  tamper(chair.db, sql);
  const { problems } = await verifyLibrary(chair);
  expect(problems.map(({ code }) => code)).toContain('joined_log_altered');
});

test('a hand-over taken out of the database, to work on at home, is noticed', async () => {
  const { director } = await aSealedCase();
  tamper(director.db, 'DELETE FROM handovers');
  const { problems } = await verifyLibrary(director);
  expect(problems).toMatchObject([{ code: 'missing' }]);
});

test('stopped on request, neither sealing nor opening leaves anything', async () => {
  const { session, caseId } = await aWorkedCase();
  const folder = tempFolder();
  const target = join(folder, 'case.casebook');
  const sealing = new AbortController();
  const stopped = sealed(session, caseId, {
    target,
    signal: sealing.signal,
    onProgress: () => sealing.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
  expect(readCase(session, caseId).handedTo).toBeNull();

  await sealed(session, caseId, { target });
  const { session: chair, folder: library } = await aLibraryOf('chair');
  const opening = new AbortController();
  const ended = opened(chair, target, {
    signal: opening.signal,
    onProgress: () => opening.abort(),
  });
  await expect(ended).rejects.toMatchObject({ code: 'cancelled' });
  expect(caseCount(chair)).toBe(0);
  (await reopened(library, chair)).library.close();
  expect(readdirSync(join(library, 'blobs'))).toEqual([]);
});

test.skipIf(!canMount())('on a full disk nothing is sealed, and the case stays here', async () => {
  const { session, caseId } = await aWorkedCase();
  const disk = aSmallDisk(300_000);
  const target = join(disk, 'case.casebook');
  await expect(sealed(session, caseId, { target })).rejects.toMatchObject({ code: 'disk_full' });
  expect(readdirSync(disk)).toEqual([]);
  expect(readCase(session, caseId).handedTo).toBeNull();
});
