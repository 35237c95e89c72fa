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
import { findProtectedName } from '../../../electron/services/people/protected-name-repo.ts';
import { setProtectedName } from '../../../electron/services/people/people-service.ts';
import type { Edit, lists } from '../../../shared/domain/records.ts';
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
      fc.array(anyEdit(), { maxLength: 20 }),
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

test('records refer to each other in another library as they did here, and protected people are named there on request', async () => {
  const { session } = await anEvidenceSession();
  const { session: there } = await anEvidenceSession();
  const caseId = aCase(session);
  const [user, allegation, meeting, content] = [anId(501), anId(502), anId(503), anId(504)];
  const add = (kind: keyof typeof lists, id: string, body: Record<string, unknown>): Edit => ({
    ...{ op: 'add', kind, id, body },
  });
  const edits: Edit[] = [
    add('person', user, { part: 'service_user', name: 'Olive Grant', notes: 'Livvy called' }),
    add('content', content, { text: 'Seen by Livvy' }),
    add('allegation', allegation, { title: 'One', contentIds: [content, anId(599)] }),
    add('meeting', meeting, { kind: 'witness', personId: user, attendeeIds: [user] }),
    add('letter', anId(505), { kind: 'invitation', personId: user, meetingId: meeting }),
    add('event', anId(506), { lane: 'process', personIds: [user], allegationIds: [allegation] }),
    {
      op: 'put',
      kind: 'outcome',
      id: 'outcome',
      fields: {
        adoptions: { [allegation]: { adoption: 'adopted' }, [anId(599)]: {} },
        priors: [{ caseId: anId(1), isCited: true, justification: '' }],
      },
    },
    { op: 'put', kind: 'gap', id: `content-live-${content}`, fields: { reason: 'Taken down' } },
  ];
  editCase(session, { caseId, label: 'Added', edits });
  setProtectedName(session, {
    caseId,
    personId: user,
    name: 'Olive Grant',
    otherNames: ['Livvy'],
  });
  const silent = contentOf(await exported(session, caseId))['case.json']!.toString();
  expect(silent).not.toMatch(/Olive|Livvy/);
  expect(silent).toContain('Seen by [Service user A]');

  const named = await exported(session, caseId, true);
  const { caseId: newId } = await importCaseFolder(there, named);
  const { records } = openCase(there, newId);
  const person = records.people.find(({ body }) => body.part === 'service_user')!;
  expect(person.body).toMatchObject({ name: '', alias: 'Service user A', notes: 'Livvy called' });
  expect(findProtectedName(there.db, newId, person.id)).toMatchObject({
    name: 'Olive Grant',
    otherNames: ['Livvy'],
  });
  const [one] = records.allegations;
  const [held] = records.meetings;
  const [shown] = records.content;
  expect([user, allegation, meeting, content]).not.toContain(one!.id);
  expect(one!.body.contentIds).toEqual([shown!.id]);
  expect(held!.body).toMatchObject({ personId: person.id, attendeeIds: [person.id] });
  expect(records.letters[0]?.body).toMatchObject({ personId: person.id, meetingId: held!.id });
  expect(records.events[0]?.body).toMatchObject({
    personIds: [person.id],
    allegationIds: [one!.id],
  });
  expect(Object.keys(records.outcome.adoptions)).toEqual([one!.id]);
  expect(records.outcome.priors).toEqual([]);
  expect(records.gapReasons).toEqual({ [`content-live-${shown!.id}`]: { reason: 'Taken down' } });
  expect(unchanging(await exported(there, newId, true))).toEqual(unchanging(named));
  expect((await verifyLibrary(there)).problems).toEqual([]);
});
