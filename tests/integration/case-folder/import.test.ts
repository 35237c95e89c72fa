import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importCaseFolder } from '../../../electron/services/case-folder/import-case-folder.ts';
import { libraryCounts } from '../../../electron/services/cases/case-list-repo.ts';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { listCustodyEvents } from '../../../electron/services/evidence/custody-repo.ts';
import { addFiles } from '../../../electron/services/evidence/evidence-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { DomainError } from '../../../shared/errors.ts';
import { aCaseFolder } from '../../helpers/case-folders.ts';
import { aCase, expectLogTellsAll } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const smallest = { title: 'Comment', broughtOn: '2026-06-26' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function codeOfImport(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
}

test('a hand-written title and day make a case', async () => {
  const { session } = await anEvidenceSession();
  const result = await importCaseFolder(session, aCaseFolder(smallest));
  expect(result).toMatchObject({
    reference: 'SM-2026-001',
    wantedReference: null,
    exhibits: 0,
    refused: [],
  });
  const { row } = openCase(session, result.caseId);
  expect(row).toMatchObject({ ...smallest, stage: 'reported', route: 'other' });
  expectLogTellsAll(session, session.library.logIdentity);
});

test('listed files come with their numbers and details, other files after them', async () => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder(
    {
      ...smallest,
      exhibits: [
        {
          number: 'EX-HM-007',
          file: 'sub/Żółw.txt',
          fileName: '../żółw.txt',
          sha256: sha256('turtle'),
          receivedAt: '2026-06-27T08:00:00.000Z',
          title: 'A turtle',
        },
      ],
    },
    {
      'evidence/sub/Żółw.txt': 'turtle',
      'evidence/more.txt': 'more',
      'evidence/copy.txt': 'turtle',
    },
  );
  const { caseId, exhibits, refused } = await importCaseFolder(session, folder);
  expect({ exhibits, refused }).toEqual({ exhibits: 3, refused: [] });
  const [turtle, ...others] = openCase(session, caseId).exhibits;
  expect(turtle).toMatchObject({
    facts: {
      number: 'EX-HM-007',
      fileName: '../żółw.txt',
      sha256: sha256('turtle'),
      receivedAt: '2026-06-27T08:00:00.000Z',
      mime: 'text/plain',
    },
    details: { title: 'A turtle' },
  });
  expect(others.map(({ facts }) => [facts.number, facts.fileName, facts.duplicateOfId])).toEqual([
    ['EX-MK-001', 'copy.txt', turtle!.facts.id],
    ['EX-MK-002', 'more.txt', null],
  ]);
  expect(openCase(session, caseId).row.exhibitCount).toBe(3);
  expect((await verifyLibrary(session)).problems).toEqual([]);
});

test('a reference that is taken is replaced, one that is free is kept and not given again', async () => {
  const { session } = await anEvidenceSession();
  aCase(session);
  const taken = await importCaseFolder(
    session,
    aCaseFolder({ ...smallest, reference: 'SM-2026-001' }),
  );
  expect(taken).toMatchObject({ reference: 'SM-2026-002', wantedReference: 'SM-2026-001' });
  const free = await importCaseFolder(
    session,
    aCaseFolder({ ...smallest, reference: 'SM-2026-050' }),
  );
  expect(free).toMatchObject({ reference: 'SM-2026-050', wantedReference: null });
  const next = createCase(session, NewCase.parse({ ...smallest, route: 'other' }));
  expect(next.reference).toBe('SM-2026-051');
});

test('what cannot be taken is refused by name, and the rest is taken', async () => {
  const { session } = await anEvidenceSession();
  const secret = join(tempFolder(), 'secret.txt');
  writeFileSync(secret, 'CANARY');
  const numbered = (file: string, number: string) => ({ file, number });
  const folder = aCaseFolder(
    {
      ...smallest,
      considerations: {
        reputation: {
          exhibits: ['EX-HM-001', 'EX-HM-002'],
          reasons: {
            type: 'doc',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'See ' },
                  { type: 'exhibitRef', attrs: { exhibit: 'EX-HM-002' } },
                ],
              },
              { type: 'quote', attrs: { lang: 'en', dir: 'ltr', exhibit: 'EX-HM-002' } },
            ],
          },
        },
      },
      exhibits: [
        numbered('good.txt', 'EX-HM-001'),
        numbered('missing.txt', 'EX-HM-002'),
        { ...numbered('altered.txt', 'EX-HM-003'), sha256: sha256('as it was') },
        numbered('empty.txt', 'EX-HM-004'),
        numbered('link.txt', 'EX-HM-005'),
        numbered('../case.json', 'EX-HM-006'),
        numbered(secret, 'EX-HM-007'),
        numbered('..\\case.json', 'EX-HM-008'),
        numbered('folder-link/secret.txt', 'EX-HM-009'),
        numbered('pipe', 'EX-HM-010'),
        numbered('good.txt\u0000.png', 'EX-HM-011'),
      ],
    },
    { 'evidence/good.txt': 'good', 'evidence/altered.txt': 'as it is', 'evidence/empty.txt': '' },
  );
  symlinkSync(secret, join(folder, 'evidence/link.txt'));
  symlinkSync(join(secret, '..'), join(folder, 'evidence/folder-link'));
  execFileSync('mkfifo', [join(folder, 'evidence/pipe')]);

  const { caseId, exhibits, refused } = await importCaseFolder(session, folder);
  expect(exhibits).toBe(1);
  expect(refused.map(({ file, code }) => [file, code])).toEqual([
    ['missing.txt', 'file_vanished'],
    ['altered.txt', 'integrity_failed'],
    ['empty.txt', 'file_empty'],
    ['link.txt', 'is_symlink'],
    ['../case.json', 'file_vanished'],
    [secret, 'file_vanished'],
    ['..\\case.json', 'file_vanished'],
    ['folder-link/secret.txt', 'file_vanished'],
    ['pipe', 'not_a_regular_file'],
    ['good.txt\u0000.png', 'file_vanished'],
    ['folder-link', 'is_symlink'],
  ]);
  const { reputation } = openCase(session, caseId).records.considerations;
  const [held] = openCase(session, caseId).exhibits;
  expect(reputation.exhibitIds).toEqual([held!.facts.id]);
  expect(reputation.reasons.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'See ' },
        { type: 'text', text: 'EX-HM-002' },
      ],
    },
    { type: 'quote', attrs: { lang: 'en', dir: 'ltr', exhibitId: null } },
  ]);
  const later = join(tempFolder(), 'later.txt');
  writeFileSync(later, 'later');
  const helen = { ...session, actor: () => 'Helen Marsh' };
  const { added } = await addFiles(helen, { caseId, paths: [later] });
  expect(added[0]?.facts.number).toBe('EX-HM-012');
  expect((await verifyLibrary(session)).problems).toEqual([]);
});

test('a folder of evidence that is a link is not entered', async () => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder(smallest);
  const elsewhere = tempFolder();
  writeFileSync(join(elsewhere, 'secret.txt'), 'CANARY');
  symlinkSync(elsewhere, join(folder, 'evidence'));
  const { exhibits, refused } = await importCaseFolder(session, folder);
  expect(exhibits).toBe(0);
  expect(refused).toMatchObject([{ file: 'evidence', code: 'is_symlink' }]);
});

const deep = `{"title":"x","broughtOn":"2026-06-26","nature":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
test.each<[string, string | Uint8Array]>([
  ['no JSON', 'title: x'],
  ['not in UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['of another kind', '[]'],
  ['nested without end', deep],
])('a case.json that is %s is refused and leaves nothing', async (_, content) => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder('', { 'case.json': content, 'evidence/a.txt': 'a' });
  expect(await codeOfImport(importCaseFolder(session, folder))).toBe('case_folder_invalid');
  expect(libraryCounts(session.db).total).toBe(0);
});

test('a folder without case.json, or with a link for one, is refused', async () => {
  const { session } = await anEvidenceSession();
  const empty = tempFolder();
  expect(await codeOfImport(importCaseFolder(session, empty))).toBe('case_folder_invalid');
  symlinkSync(join(aCaseFolder(smallest), 'case.json'), join(empty, 'case.json'));
  expect(await codeOfImport(importCaseFolder(session, empty))).toBe('case_folder_invalid');
});

test('a cancelled import leaves no case', async () => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder(smallest, { 'evidence/a.txt': 'a', 'evidence/b.txt': 'b' });
  const controller = new AbortController();
  const importing = importCaseFolder(session, folder, {
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 1) controller.abort();
    },
  });
  expect(await codeOfImport(importing)).toBe('cancelled');
  expect(libraryCounts(session.db).total).toBe(0);
  expectLogTellsAll(session, session.library.logIdentity);
});

test('a byte order mark is no obstacle', async () => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder(`\uFEFF${JSON.stringify(smallest)}`);
  expect(await codeOfImport(importCaseFolder(session, folder))).toBe('done');
});

test('a chain of custody that comes along is kept before the receipt here', async () => {
  const { session } = await anEvidenceSession();
  const earlier = {
    kind: 'received',
    at: '2026-06-27T08:00:00.000Z',
    actor: 'Somebody Else',
    reason: 'Handed in',
  };
  const folder = aCaseFolder(
    { ...smallest, exhibits: [{ number: 'EX-HM-001', file: 'a.txt' }] },
    {
      'evidence/a.txt': 'a',
      'custody.json': JSON.stringify({ version: 1, exhibits: { 'EX-HM-001': [earlier] } }),
    },
  );
  const { caseId } = await importCaseFolder(session, folder);
  const [exhibit] = openCase(session, caseId).exhibits;
  const [here, before] = listCustodyEvents(session.db, exhibit!.facts.id);
  expect(before).toMatchObject(earlier);
  expect(here).toMatchObject({ kind: 'received', actor: 'Maria Kowalska' });
  expect((await verifyLibrary(session)).problems).toEqual([]);
});

test('a custody.json that does not fit is refused', async () => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder(smallest, { 'custody.json': '{"version":1,"exhibits":{"x":[{}]}}' });
  expect(await codeOfImport(importCaseFolder(session, folder))).toBe('case_folder_invalid');
});

test('nothing in the folder is changed by reading it', async () => {
  const { session } = await anEvidenceSession();
  const folder = aCaseFolder(smallest, { 'evidence/a.txt': 'a' });
  mkdirSync(join(folder, 'evidence', 'empty'));
  await importCaseFolder(session, folder);
  expect(readFileSync(join(folder, 'evidence/a.txt'), 'utf8')).toBe('a');
});
