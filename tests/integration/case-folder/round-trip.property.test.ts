import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportCaseFolder } from '../../../electron/services/case-folder/export-case-folder.ts';
import { importCaseFolder } from '../../../electron/services/case-folder/import-case-folder.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { closeCase, moveCase } from '../../../electron/services/cases/stage-service.ts';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { listCustodyEvents } from '../../../electron/services/evidence/custody-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { DomainError } from '../../../shared/errors.ts';
import { anyWords } from '../../helpers/arbitraries.ts';
import { contentOf, exported } from '../../helpers/case-folders.ts';
import { aCase, explainGaps } from '../../helpers/cases.ts';
import { anyEdit } from '../../helpers/edits.ts';
import { anEvidenceSession, type TestSession } from '../../helpers/evidence-session.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const signal = new AbortController().signal;
const bytes = (text: string) => new TextEncoder().encode(text);

/** The same edit with every drawn exhibit id replaced by that of an exhibit which is there, or of none. */
function withRealExhibits(edit: Edit, ids: readonly string[]): Edit {
  const renamed = JSON.stringify(edit).replace(
    /"exhibitId":"([^"]+)"/g,
    (_, drawn: string) => `"exhibitId":"${ids[Number(drawn.slice(-1)) - 1] ?? drawn}"`,
  );
  return JSON.parse(renamed) as Edit;
}

/** What of a case folder does not grow with every copy. */
function unchanging(folder: string): Record<string, Buffer> {
  const { 'custody.json': custody, SHA256SUMS: sums, ...rest } = contentOf(folder);
  expect([custody, sums]).not.toContain(undefined);
  return rest;
}

async function aDrawnCase(
  session: TestSession,
  files: readonly { fileName: string; text: string }[],
  edits: readonly Edit[],
): Promise<string> {
  const caseId = aCase(session);
  for (const { fileName, text } of files) {
    await addBytes(session, { caseId, fileName, bytes: bytes(text) });
  }
  const ids = openCase(session, caseId).exhibits.map(({ facts }) => facts.id);
  for (const edit of edits) {
    try {
      editCase(session, { caseId, label: 'Drawn', edits: [withRealExhibits(edit, ids)] });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return caseId;
}

test('exported, imported and exported again, any case is the same', async () => {
  const { session: here } = await anEvidenceSession();
  const anyFile = fc.record({
    fileName: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    text: anyWords().map((words) => words || 'x'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFile, { maxLength: 4 }),
      fc.array(anyEdit(), { maxLength: 8 }),
      async (files, edits) => {
        const { session: there } = await anEvidenceSession();
        const first = await exported(here, await aDrawnCase(here, files, edits));
        const { caseId, refused, wantedReference } = await importCaseFolder(there, first);
        expect({ refused, wantedReference }).toEqual({ refused: [], wantedReference: null });
        expect(unchanging(await exported(there, caseId))).toEqual(unchanging(first));
        expect((await verifyLibrary(there)).problems).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
  expect((await verifyLibrary(here)).problems).toEqual([]);
});

test('a closed case stays closed on its way', async () => {
  const { session } = await anEvidenceSession();
  const { session: there } = await anEvidenceSession();
  const caseId = aCase(session);
  await addBytes(session, { caseId, fileName: 'a.txt', bytes: bytes('a') });
  moveCase(session, { caseId, stage: 'decided', on: '2026-07-10' });
  explainGaps(session, caseId);
  closeCase(session, { caseId, on: '2026-07-20', reason: 'no_breach', note: 'Done' });
  const imported = await importCaseFolder(there, await exported(session, caseId));
  expect(openCase(there, imported.caseId).row).toMatchObject({
    stage: 'closed',
    closedOn: '2026-07-20',
    exhibitCount: 1,
  });
});

test('an export is a disclosure, a custody event and a folder that proves itself', async () => {
  const { session } = await anEvidenceSession();
  const caseId = aCase(session);
  await addBytes(session, { caseId, fileName: 'a.txt', bytes: bytes('a') });
  const folder = await exported(session, caseId);
  const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  expect(sums.trim().split('\n')).toHaveLength(3);
  const [hash] = execFileSync('sha256sum', ['SHA256SUMS'], { cwd: folder, encoding: 'utf8' }).split(
    ' ',
  );
  expect(listDisclosures(session.db, caseId)).toMatchObject([
    { what: 'case_folder', sha256: hash, recipient: 'Chair', purpose: 'Hand-over' },
  ]);
  const [exhibit] = openCase(session, caseId).exhibits;
  const kinds = listCustodyEvents(session.db, exhibit!.facts.id).map((event) => event.kind);
  expect(kinds).toEqual(['exported', 'received']);
});

test('a protected reporter is named only on request, and the log says so', async () => {
  const { session } = await anEvidenceSession();
  const reporter = { name: 'Quintessa Zimmerli', notes: 'Called', isProtected: true };
  const description = 'Brought by QUINTESSA  Zimmerli, who lives next door.';
  const caseId = aCase(session, { reporter, description });
  const fileName = 'Chat with quintessa_zimmerli.txt';
  await addBytes(session, { caseId, fileName, bytes: bytes('a') });

  const silent = await exported(session, caseId);
  const told = Object.entries(contentOf(silent)).join('\n');
  expect(told).not.toMatch(/Zimmerli|Called/i);
  expect(told).toContain('Brought by [name withheld], who lives next door.');
  const { session: there } = await anEvidenceSession();
  const again = await importCaseFolder(there, silent);
  expect(unchanging(await exported(there, again.caseId))).toEqual(unchanging(silent));

  const named = contentOf(await exported(session, caseId, true))['case.json']!.toString();
  expect(named).toContain('"name": "Quintessa Zimmerli"');
  expect(named).toContain(description);
  const purposes = listDisclosures(session.db, caseId).map(({ purpose }) => purpose);
  expect(purposes.sort()).toEqual(['Hand-over', 'Hand-over; protected people named']);
});

test('a reference to an exhibit that is nowhere does not spoil an export', async () => {
  const { session } = await anEvidenceSession();
  const caseId = aCase(session);
  const fields = { exhibitIds: [anId(99)] };
  const edits: Edit[] = [{ op: 'put', kind: 'consideration', id: 'reputation', fields }];
  editCase(session, { caseId, label: 'x', edits });
  const folder = await exported(session, caseId);
  expect((await importCaseFolder(session, folder)).refused).toEqual([]);
});

test('a target that holds something is left alone', async () => {
  const { session } = await anEvidenceSession();
  const caseId = aCase(session);
  const target = tempFolder();
  writeFileSync(join(target, 'mine.txt'), 'mine');
  const options = { caseId, recipient: '', purpose: '', namesProtected: false };
  const attempt = exportCaseFolder(session, { ...options, target }, { signal });
  await expect(attempt).rejects.toMatchObject({ code: 'conflict' });
  expect(readdirSync(target)).toEqual(['mine.txt']);
  rmSync(join(target, 'mine.txt'));
  await exportCaseFolder(session, { ...options, target }, { signal });
  expect(existsSync(join(target, 'case.json'))).toBe(true);
});

test('an export that fails or is cancelled leaves nothing, in the folder or in the log', async () => {
  const { folder: library, session } = await anEvidenceSession();
  const caseId = aCase(session);
  await addBytes(session, { caseId, fileName: 'a.txt', bytes: bytes('a') });
  const target = join(tempFolder(), 'deep', 'out');
  mkdirSync(dirname(target));
  const input = { caseId, target, recipient: '', purpose: '', namesProtected: false };
  await expect(
    exportCaseFolder(session, input, { signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ code: 'cancelled' });
  for (const name of readdirSync(join(library, 'blobs'))) rmSync(join(library, 'blobs', name));
  await expect(exportCaseFolder(session, input, { signal })).rejects.toMatchObject({
    code: 'blob_missing',
  });
  expect(readdirSync(dirname(target))).toEqual([]);
  expect(listDisclosures(session.db, caseId)).toEqual([]);
});

test('an exhibit whose stored bytes are those of another is not exported as itself', async () => {
  const { folder: library, session } = await anEvidenceSession();
  const caseId = aCase(session);
  for (const text of ['one', 'two']) {
    await addBytes(session, { caseId, fileName: `${text}.txt`, bytes: bytes(text) });
  }
  const [one = '', two = ''] = readdirSync(join(library, 'blobs')).map((name) =>
    join(library, 'blobs', name),
  );
  renameSync(one, `${one}.kept`);
  renameSync(two, one);
  renameSync(`${one}.kept`, two);
  await expect(exported(session, caseId)).rejects.toMatchObject({ code: 'integrity_failed' });
});
