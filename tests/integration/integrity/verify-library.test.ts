import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editCase } from '../../../electron/services/cases/case-service.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession, reopened, type TestSession } from '../../helpers/evidence-session.ts';
import { tamper } from '../../helpers/tamper.ts';

async function aWorkedLibrary() {
  const made = await anEvidenceSession();
  const { session } = made;
  const caseId = aCase(session);
  for (const content of ['one', 'two', 'one']) {
    await addBytes(session, { caseId, bytes: Buffer.from(content), fileName: `${content}.txt` });
  }
  const fields = { description: 'Seen by two colleagues' };
  editCase(session, {
    caseId,
    label: 'Edited the description',
    edits: [{ op: 'put', kind: 'case', id: 'case', fields }],
  });
  return { ...made, caseId };
}

async function found(session: TestSession): Promise<string[]> {
  const { ok, problems } = await verifyLibrary(session);
  expect(ok).toBe(problems.length === 0);
  return problems.map(({ what, code }) => `${what}: ${code}`);
}

test('a library that was worked in is sound, before and after closing', async () => {
  const { folder, session } = await aWorkedLibrary();
  const seen: string[] = [];
  const report = await verifyLibrary(session, {
    onProgress: (done, total) => seen.push(`${done}/${total}`),
  });
  expect(report).toMatchObject({ ok: true, exhibits: 3, problems: [] });
  expect(seen).toEqual(['1/3', '2/3', '3/3']);
  const again = await reopened(folder, session);
  expect(await verifyLibrary(again)).toMatchObject({
    ok: true,
    logEntries: report.logEntries,
    logHead: report.logHead,
  });
  again.library.close();
});

test.each([
  [
    `UPDATE records SET body = json_set(body, '$.description', 'Seen by nobody') WHERE kind = 'case'`,
    ['case of SM-2026-001: not_as_logged'],
  ],
  [`UPDATE cases SET reference = 'SM-2026-009'`, ['SM-2026-009: not_as_logged']],
  [
    `UPDATE exhibits SET received_at = '2020-01-01T00:00:00.000Z' WHERE sequence = 2`,
    ['EX-MK-002 of SM-2026-001: not_as_logged'],
  ],
  [
    `UPDATE custody_events SET actor = 'Somebody' WHERE id = 1`,
    ['custody of EX-MK-001: not_as_logged'],
  ],
  [
    `DELETE FROM custody_events WHERE id = 1`,
    [expect.stringMatching(/^custody_events \d+: missing$/)],
  ],
  [
    `DELETE FROM records WHERE kind = 'case'`,
    [expect.stringMatching(/^records .* case case: missing$/)],
  ],
  [`UPDATE audit_log SET kind = 'x' WHERE seq = 2`, ['entry 2 of the log: entry_altered']],
])('%s is found', async (sql, expected) => {
  const { session } = await aWorkedLibrary();
  tamper(session.db, sql);
  expect(await found(session)).toEqual(expected);
});

test('a record put in behind the program’s back is found', async () => {
  const { session, caseId } = await aWorkedLibrary();
  tamper(session.db, `INSERT INTO records VALUES ('${caseId}', 'content', 'x', 0, '{}', '', '')`);
  expect(await found(session)).toEqual(['content of SM-2026-001: not_as_logged']);
});

test('damaged, missing and exchanged evidence is named by exhibit', async () => {
  const { folder, session } = await aWorkedLibrary();
  const blobs = join(folder, 'blobs');
  const rows = session.db
    .prepare('SELECT number, blob_name AS name FROM exhibits ORDER BY number')
    .all() as { number: string; name: string }[];
  const [one, two] = [rows[0]!.name, rows[1]!.name];
  expect(readdirSync(blobs).sort()).toEqual([one, two].sort());
  const intact = readFileSync(join(blobs, one));

  writeFileSync(join(blobs, one), Buffer.from(intact).fill(0, intact.length - 1));
  expect(await found(session)).toEqual([
    'EX-MK-001 of SM-2026-001: integrity_failed',
    'EX-MK-003 of SM-2026-001: integrity_failed',
  ]);
  copyFileSync(join(blobs, two), join(blobs, one));
  expect(await found(session)).toEqual([
    'EX-MK-001 of SM-2026-001: integrity_failed',
    'EX-MK-003 of SM-2026-001: integrity_failed',
  ]);
  rmSync(join(blobs, one));
  expect(await found(session)).toEqual([
    'EX-MK-001 of SM-2026-001: blob_missing',
    'EX-MK-003 of SM-2026-001: blob_missing',
  ]);
  writeFileSync(join(blobs, one), intact);
  expect(await found(session)).toEqual([]);
});

test('a check can be cancelled', async () => {
  const { session } = await aWorkedLibrary();
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const check = verifyLibrary(session, { signal: stop.signal, onProgress });
  await expect(check).rejects.toMatchObject({ code: 'cancelled' });
});
