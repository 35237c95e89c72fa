import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import { startSession } from '../../../electron/services/library-session.ts';
import { caseDocument } from '../../../electron/services/reports/case-document.ts';
import {
  type DocumentExport,
  exportDocument,
} from '../../../electron/services/reports/report-service.ts';
import type { ReportOptions } from '../../../electron/services/reports/render-report.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { richTextFromPlain } from '../../../shared/domain/rich-text.ts';
import { findGaps } from '../../../shared/domain/gaps.ts';
import { aCase, explainGaps } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { sealed } from '../../helpers/handover.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

async function aReport() {
  const { session } = await anEvidenceSession();
  writeSettings(session, {
    libraryName: 'STaSS',
    directorName: 'Maria Kowalska',
    lockAfterMinutes: 15,
    office: 'chair',
  });
  const { library, ...surroundings } = session;
  const started = startSession(library, { ...surroundings, spawnChild: forkChild });
  const caseId = aCase(session);
  const folder = tempFolder();
  const write = (
    fileName: string,
    options: Partial<ReportOptions> = {},
    document: DocumentExport['document'] = { kind: 'report', isFinal: false },
  ) => {
    const target = join(folder, fileName);
    const input = { caseId, document, format: 'docx', target, recipient: 'Chair' } as const;
    const { signal } = new AbortController();
    return exportDocument(
      started,
      { ...input, purpose: 'Hearing', password: null },
      { signal, onProgress: () => undefined, ...options },
    );
  };
  const edit = (edits: Edit[]) => editCase(session, { caseId, label: 'Edited', edits });
  const disclosures = () => listDisclosures(session.db, caseId);
  return { session, started, caseId, folder, write, edit, disclosures };
}

test('two reports asked for at once are two editions, each logged with the hash of its file', async () => {
  const { folder, write, disclosures } = await aReport();
  await Promise.all([write('a.docx'), write('b.docx')]);
  const listed = disclosures().sort((a, b) => a.edition - b.edition);
  expect(listed.map(({ fileName, edition }) => [fileName, edition])).toEqual([
    ['a.docx', 1],
    ['b.docx', 2],
  ]);
  for (const { fileName, sha256, purpose } of listed) {
    const bytes = readFileSync(join(folder, fileName));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(purpose).toBe('Draft: Hearing');
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

test('a final report is refused while something is missing, and issued once every gap has its reason', async () => {
  const { session, caseId, folder, write, edit, disclosures } = await aReport();
  const final = { kind: 'report', isFinal: true } as const;
  await expect(write('a.docx', {}, final)).rejects.toMatchObject({ code: 'gaps_open' });
  expect(readdirSync(folder)).toEqual([]);
  const gaps = findGaps(openCase(session, caseId), new Date().toISOString());
  const reasoned = gaps.filter(({ before }) => before !== 'closing');
  edit(reasoned.map(({ id }) => ({ op: 'put', kind: 'gap', id, fields: { reason: 'Known' } })));
  await write('a.docx', {}, final);
  expect(disclosures()).toMatchObject([{ what: 'report', edition: 1, purpose: 'Final: Hearing' }]);
});

test('who has a part in a case issues no final report of it, whatever reasons they give; a draft may leave', async () => {
  const { session, caseId, folder, write, edit } = await aReport();
  const id = openCase(session, caseId).records.people[0]?.id ?? '';
  edit([{ op: 'put', kind: 'person', id, fields: { name: 'Maria Kowalska' } }]);
  explainGaps(session, caseId);
  const final = write('final.docx', {}, { kind: 'report', isFinal: true });
  await expect(final).rejects.toMatchObject({ code: 'director_conflicted' });
  await write('draft.docx');
  expect(readdirSync(folder)).toEqual(['draft.docx']);
});

test('who has a part in a case sends out no decision on it, nor a letter that tells of one', async () => {
  const { session, caseId, folder, write, edit } = await aReport();
  const letter = (id: string, kind: string): Edit => ({
    op: 'add',
    kind: 'letter',
    id,
    body: { kind, personId: null, addressee: 'Ann Example', body: richTextFromPlain('Dear Ann,') },
  });
  edit([letter(anId(71), 'outcome'), letter(anId(72), 'delay_notice')]);
  await write('decision.docx', {}, { kind: 'decision' });
  const id = openCase(session, caseId).records.people[0]?.id ?? '';
  edit([{ op: 'put', kind: 'person', id, fields: { name: 'Maria Kowalska' } }]);
  const refused = { code: 'director_conflicted' };
  await expect(write('b.docx', {}, { kind: 'decision' })).rejects.toMatchObject(refused);
  const outcome = write('c.docx', {}, { kind: 'letter', id: anId(71) });
  await expect(outcome).rejects.toMatchObject(refused);
  await write('delay.docx', {}, { kind: 'letter', id: anId(72) });
  expect(readdirSync(folder).sort()).toEqual(['decision.docx', 'delay.docx']);
});

test('while a case is handed over, no final report of it is issued here', async () => {
  const { session, caseId, folder, write } = await aReport();
  explainGaps(session, caseId);
  await sealed(session, caseId);
  const final = write('final.docx', {}, { kind: 'report', isFinal: true });
  await expect(final).rejects.toMatchObject({ code: 'handed_over' });
  expect(readdirSync(folder)).toEqual([]);
});

test('documents of which there is one have editions of their own; letters have none', async () => {
  const { write, edit, disclosures } = await aReport();
  edit([{ op: 'add', kind: 'letter', id: anId(50), body: { kind: 'invitation' } }]);
  await write('report.docx');
  await write('decision.docx', {}, { kind: 'decision' });
  await write('record.docx', {}, { kind: 'process_record' });
  await write('record-2.docx', {}, { kind: 'process_record' });
  await write('letter.docx', {}, { kind: 'letter', id: anId(50) });
  const listed = disclosures().map(({ fileName, what, edition }) => [fileName, what, edition]);
  expect(listed.sort()).toEqual([
    ['decision.docx', 'decision', 1],
    ['letter.docx', 'letter', 0],
    ['record-2.docx', 'process_record', 2],
    ['record.docx', 'process_record', 1],
    ['report.docx', 'report', 1],
  ]);
});

test('a letter that the case has not is not found', async () => {
  const { folder, write } = await aReport();
  const missing = write('letter.docx', {}, { kind: 'letter', id: anId(99) });
  await expect(missing).rejects.toMatchObject({ code: 'not_found' });
  expect(readdirSync(folder)).toEqual([]);
});

test('documents name the office of whoever works the case', async () => {
  const { started, caseId } = await aReport();
  const document = caseDocument(started, caseId, { kind: 'report', isFinal: true }, null);
  expect(JSON.stringify(document.blocks)).toContain('Maria Kowalska, Chair of trustees');
});

test('a live warning is mentioned only of the very same person, never of a namesake', async () => {
  const { session, started, caseId, edit } = await aReport();
  const name = (of: string, identityId: string): Edit => {
    const id = openCase(session, of).records.people[0]?.id ?? '';
    const fields = { name: 'Ann Example', role: 'employee', identityId };
    return { op: 'put', kind: 'person', id, fields };
  };
  const warned = (identityId: string): string => {
    const earlier = aCase(session);
    const fields = { actions: ['first_warning'], decidedOn: '2025-01-01' };
    const edits: Edit[] = [
      name(earlier, identityId),
      { op: 'put', kind: 'outcome', id: 'outcome', fields },
    ];
    editCase(session, { caseId: earlier, label: 'Decided', edits });
    return openCase(session, earlier).row.reference;
  };
  edit([name(caseId, anId(70))]);
  const [same, namesake] = [warned(anId(70)), warned(anId(71))];
  const { blocks } = caseDocument(started, caseId, { kind: 'report', isFinal: false }, null);
  const text = JSON.stringify(blocks);
  expect(text).toContain(`${same}: first written warning of 1 January 2025`);
  expect(text).not.toContain(namesake);
});
