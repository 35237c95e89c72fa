import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { head } from '../../../electron/services/audit/audit-log.ts';
import { issuePack, requireIssuedPack } from '../../../electron/services/annual/issue-pack.ts';
import { listIssuedPacks } from '../../../electron/services/annual/pack-repo.ts';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import { aYear, leaving, options, year } from '../../helpers/annual-packs.ts';
import { testSettings } from '../../helpers/library-session.ts';
import { tempFolder } from '../../helpers/temp.ts';

test.each([
  ['a folder that is not there', 'target_unwritable', () => options.signal],
  ['a stop', 'cancelled', () => AbortSignal.abort()],
])('%s leaves nothing issued, logged or written, and takes no number', async (what, code, stop) => {
  const session = await aYear();
  const folder = tempFolder();
  const place = what === 'a stop' ? folder : join(folder, 'gone');
  const before = head(session.db);
  const target = join(place, 'pack.docx');
  const issuing = issuePack(
    session,
    { ...year, ...leaving, target },
    { ...options, signal: stop() },
  );
  await expect(issuing).rejects.toMatchObject({ code });
  expect(listIssuedPacks(session.db)).toEqual([]);
  expect(head(session.db)).toEqual(before);
  expect(readdirSync(folder)).toEqual([]);

  const { issued } = await issuePack(
    session,
    { ...year, ...leaving, target: join(folder, 'pack.docx') },
    options,
  );
  expect(issued.issue).toBe(1);
  session.close();
});

test('what was issued stays as it was, whatever changes around it', async () => {
  const session = await aYear();
  const folder = tempFolder();
  const target = join(folder, 'pack.docx');
  const { issued } = await issuePack(session, { ...year, ...leaving, target }, options);
  const frozen = () => JSON.stringify(requireIssuedPack(session, issued.id));
  const before = frozen();
  const fields = { threshold: 9, recipient: 'Somebody else', meetingOn: '2026-12-01' };
  const edit = { op: 'put', kind: 'annual_review', id: '2026', fields } as const;
  editBook(session, { book: 'annual', label: 'Changed', edits: [edit] });
  writeSettings(session, { ...testSettings, directorName: 'Another Director' });
  expect(frozen()).toBe(before);
  expect(await verifyLibrary(session)).toMatchObject({ ok: true });
  session.close();
});
