import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../../../electron/services/cases/case-service.ts';
import { closeCase } from '../../../electron/services/cases/stage-service.ts';
import { listCustodyEvents } from '../../../electron/services/evidence/custody-repo.ts';
import { addBytes, addFiles } from '../../../electron/services/evidence/evidence-service.ts';
import { bytesSource } from '../../../electron/services/evidence/byte-source.ts';
import { enterExhibit, storeContent } from '../../../electron/services/evidence/take-in.ts';
import type { JobProgress } from '../../../shared/contract/events.ts';
import { aCase, expectLogTellsAll, explainGaps } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

function files(contents: Record<string, string | Buffer>): string {
  const folder = join(tempFolder(), 'posts');
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test('files and folders become exhibits, numbered in order and typed by their content', async () => {
  const { session } = await anEvidenceSession();
  const caseId = aCase(session);
  const folder = files({ '1.txt': png, 'more/2.pdf': '%PDF-1.7\n', 'more/3': 'plain words' });
  const { added, refused } = await addFiles(session, { caseId, paths: [folder] });
  expect(refused).toEqual([]);
  expect(
    added.map(({ facts: { number, fileName, mime, kind } }) => [number, fileName, mime, kind]),
  ).toEqual([
    ['EX-MK-001', '1.txt', 'image/png', 'image'],
    ['EX-MK-002', '2.pdf', 'application/pdf', 'pdf'],
    ['EX-MK-003', '3', 'text/plain', 'text'],
  ]);
  expect(added[0]?.facts).toMatchObject({ sha256: sha256(png), sizeBytes: png.length });
  const detail = openCase(session, caseId);
  expect(detail.exhibits).toEqual(added);
  expect(detail.row.exhibitCount).toBe(3);
  expect(listCustodyEvents(session.db, added[1]!.facts.id)).toMatchObject([
    { kind: 'received', actor: 'Maria Kowalska', reason: 'Received as posts/more/2.pdf' },
  ]);
  expectLogTellsAll(session, session.library.logIdentity);
});

test('bytes the case holds already are stored once and named as a duplicate; another case may hold them too', async () => {
  const { folder, session } = await anEvidenceSession();
  const [caseA, caseB] = [aCase(session), aCase(session)];
  const first = await addBytes(session, { caseId: caseA, bytes: png, fileName: 'a.png' });
  const again = await addBytes(session, { caseId: caseA, bytes: png, fileName: 'b.png' });
  const third = await addBytes(session, { caseId: caseA, bytes: png, fileName: 'c.png' });
  const elsewhere = await addBytes(session, { caseId: caseB, bytes: png, fileName: 'a.png' });
  expect(first.facts.duplicateOfId).toBeNull();
  expect([again, third].map(({ facts }) => facts.duplicateOfId)).toEqual([
    first.facts.id,
    first.facts.id,
  ]);
  expect(elsewhere.facts).toMatchObject({ duplicateOfId: null, number: 'EX-MK-001' });
  expect(readdirSync(join(folder, 'blobs'))).toHaveLength(1);
  expectLogTellsAll(session, session.library.logIdentity);
});

test('what cannot be taken is refused by name and reason; the rest is taken', async () => {
  const { folder, session } = await anEvidenceSession();
  const caseId = aCase(session);
  const source = files({ 'a.txt': 'kept', 'b.txt': '', 'd.txt': 'kept too' });
  symlinkSync('a.txt', join(source, 'c.txt'));
  const paths = [source, join(source, 'gone.txt'), '/dev/null'];
  const { added, refused } = await addFiles(session, { caseId, paths });
  expect(added.map(({ facts }) => [facts.number, facts.fileName])).toEqual([
    ['EX-MK-001', 'a.txt'],
    ['EX-MK-002', 'd.txt'],
  ]);
  expect(refused.map(({ file, code }) => [file, code])).toEqual([
    ['posts/b.txt', 'file_empty'],
    ['posts/c.txt', 'is_symlink'],
    ['gone.txt', 'file_vanished'],
    ['null', 'not_a_regular_file'],
  ]);
  expect(readdirSync(join(folder, 'blobs'))).toHaveLength(2);
});

test('each file tells how far it is, and what became of it', async () => {
  const { session } = await anEvidenceSession();
  const caseId = aCase(session);
  const source = files({ 'a.txt': 'kept', 'b.txt': '' });
  const seen: Pick<JobProgress, 'done' | 'total' | 'file'>[] = [];
  await addFiles(
    session,
    { caseId, paths: [source] },
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(
    seen.map(({ done, total, file }) => [file?.index, file?.name, file?.state, done, total]),
  ).toEqual([
    [0, 'posts/a.txt', 'waiting', 0, null],
    [1, 'posts/b.txt', 'waiting', 0, null],
    [0, 'posts/a.txt', 'running', 0, 4],
    [0, 'posts/a.txt', 'running', 4, 4],
    [0, 'posts/a.txt', 'kept', 4, 4],
    [1, 'posts/b.txt', 'running', 0, 0],
    [1, 'posts/b.txt', 'refused', 0, null],
  ]);
  expect(seen[4]?.file?.exhibit?.facts.number).toBe('EX-MK-001');
  expect(seen[6]?.file?.refusal?.code).toBe('file_empty');
});

test('cancelling keeps what was taken and refuses the rest', async () => {
  const { folder, session } = await anEvidenceSession();
  const caseId = aCase(session);
  const source = files({ 'a.txt': 'kept', 'b.txt': 'not any more', 'c.txt': 'nor this' });
  const stop = new AbortController();
  const { added, refused } = await addFiles(
    session,
    { caseId, paths: [source] },
    {
      signal: stop.signal,
      onProgress: ({ file }) => {
        if (file?.index === 1 && file.state === 'running') stop.abort();
      },
    },
  );
  expect(added.map(({ facts }) => facts.fileName)).toEqual(['a.txt']);
  expect(refused.map(({ file, code }) => [file, code])).toEqual([
    ['posts/b.txt', 'cancelled'],
    ['posts/c.txt', 'cancelled'],
  ]);
  expect(readdirSync(join(folder, 'blobs'))).toHaveLength(1);
});

test('a closed case and one that is not there take nothing', async () => {
  const { folder, session } = await anEvidenceSession();
  const caseId = aCase(session);
  explainGaps(session, caseId);
  closeCase(session, { caseId, on: '2026-11-22', reason: 'withdrawn', note: '' });
  const input = { bytes: png, fileName: 'a.png' };
  const closed = addBytes(session, { caseId, ...input });
  await expect(closed).rejects.toMatchObject({ code: 'case_closed' });
  const missing = addBytes(session, { caseId: session.newId(), ...input });
  await expect(missing).rejects.toMatchObject({ code: 'not_found' });
  expect(readdirSync(join(folder, 'blobs'))).toEqual([]);
});

test('a number brought along is kept and never given out again', async () => {
  const { session } = await anEvidenceSession();
  const caseId = aCase(session);
  const entering = async (text: string) => {
    const source = bytesSource(Buffer.from(text));
    return { caseId, fileName: text, content: await storeContent(session, source, text) };
  };
  const given = { number: 'EX-MK-007', receivedAt: '2026-01-01T00:00:00.000Z' };
  expect(enterExhibit(session, { ...(await entering('a')), given })).toMatchObject(given);
  expect(enterExhibit(session, await entering('b'))).toMatchObject({ number: 'EX-MK-008' });
  const bad = { ...(await entering('c')), given: { number: 'EX-7' } };
  expect(() => enterExhibit(session, bad)).toThrow(
    expect.objectContaining({ code: 'invalid_input' }),
  );
});

test('a file that fails for an unforeseen reason is refused without a word about where anything lies', async () => {
  const { folder, session } = await anEvidenceSession();
  const caseId = aCase(session);
  rmSync(join(folder, 'blobs'), { recursive: true });
  const paths = [files({ 'a.txt': 'words' })];
  const { added, refused } = await addFiles(session, { caseId, paths });
  expect(added).toEqual([]);
  expect(refused).toEqual([{ file: 'posts/a.txt', code: 'internal', message: 'unforeseen' }]);
});
