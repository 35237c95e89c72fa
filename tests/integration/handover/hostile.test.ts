import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listReferences } from '../../../electron/services/cases/case-repo.ts';
import { Manifest } from '../../../electron/services/handover/archive-format.ts';
import { aSealedCase, membersOf, refitted, resealed } from '../../helpers/archives.ts';
import { opened } from '../../helpers/handover.ts';

test('an archive whose headers would fill the memory is refused', async () => {
  const { chair, archive } = await aSealedCase();
  const sizes = [1024, 16 * 2 ** 20];
  const [small = '', large = ''] = await Promise.all(
    sizes.map((size) => resealed(archive, refitted, { comment: 'x'.repeat(size) })),
  );
  await expect(opened(chair, large)).rejects.toMatchObject({ code: 'archive_invalid' });
  expect(listReferences(chair.db).length).toBe(0);
  expect(await opened(chair, small)).toMatchObject({ isReturn: false });
});

test('a manifest with more text than any case has is refused before any of it is read', async () => {
  const { archive } = await aSealedCase();
  const members = await membersOf(archive);
  const sound = JSON.parse(String(members.get('manifest.json'))) as { members: object[] };
  const log = (sizeBytes: number) => ({
    ...sound,
    members: Array.from({ length: 3 }, () => ({
      name: `joined/${randomUUID()}.txt`,
      sizeBytes,
      sha256: 'ab'.repeat(32),
    })),
  });
  expect(Manifest.safeParse(sound).success).toBe(true);
  expect(Manifest.safeParse(log(100 * 2 ** 20)).success).toBe(true);
  expect(Manifest.safeParse(log(200 * 2 ** 20)).success).toBe(false);
});
