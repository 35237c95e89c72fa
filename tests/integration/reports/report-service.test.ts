import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import {
  exportReport,
  type ReportOptions,
} from '../../../electron/services/reports/report-service.ts';
import { aCase } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { tempFolder } from '../../helpers/temp.ts';

async function aReport() {
  const { session } = await anEvidenceSession();
  const { library, ...surroundings } = session;
  const started = startSession(library, { ...surroundings, spawnChild: forkChild });
  const caseId = aCase(session);
  const folder = tempFolder();
  const write = (fileName: string, options: Partial<ReportOptions> = {}) => {
    const target = join(folder, fileName);
    const input = { caseId, format: 'docx', target, recipient: 'Chair', purpose: '' } as const;
    const { signal } = new AbortController();
    return exportReport(
      { ...started, actor: session.actor },
      { ...input, password: null },
      { signal, onProgress: () => undefined, ...options },
    );
  };
  return { folder, write, disclosures: () => listDisclosures(session.db, caseId) };
}

test('two reports asked for at once are two editions, each logged with the hash of its file', async () => {
  const { folder, write, disclosures } = await aReport();
  await Promise.all([write('a.docx'), write('b.docx')]);
  const listed = disclosures().sort((a, b) => a.edition - b.edition);
  expect(listed.map(({ fileName, edition }) => [fileName, edition])).toEqual([
    ['a.docx', 1],
    ['b.docx', 2],
  ]);
  for (const { fileName, sha256 } of listed) {
    const bytes = readFileSync(join(folder, fileName));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
});

test('a report that is stopped leaves neither a file nor a disclosure', async () => {
  const { folder, write, disclosures } = await aReport();
  const controller = new AbortController();
  const { signal } = controller;
  const stopped = write('a.docx', { signal, onProgress: () => controller.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);
  expect(disclosures()).toEqual([]);
});
