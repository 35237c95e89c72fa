import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { show } from '../../../scripts/casebook/commands/show.ts';
import { list } from '../../../scripts/casebook/commands/list.ts';
import { exportLog } from '../../../electron/services/audit/export-log.ts';
import { listCases } from '../../../electron/services/cases/case-list.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { undo } from '../../../electron/services/cases/undo-service.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import { listRecords } from '../../../electron/services/cases/record-repo.ts';
import { relatedCases } from '../../../electron/services/cases/related-cases.ts';
import { closeCase } from '../../../electron/services/cases/stage-service.ts';
import { forkChild } from '../../../electron/services/children/fork-child.ts';
import { disclosuresOf } from '../../../electron/services/disclosures/record-disclosure.ts';
import { custodyOf } from '../../../electron/services/evidence/custody.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { exportExhibit } from '../../../electron/services/evidence/export-exhibit.ts';
import { exportCaseFolder } from '../../../electron/services/case-folder/export-case-folder.ts';
import { startSession, type LibrarySession } from '../../../electron/services/library-session.ts';
import { findPeople } from '../../../electron/services/people/find-people.ts';
import { revealName, setProtectedName } from '../../../electron/services/people/people-service.ts';
import { caseDocument } from '../../../electron/services/reports/case-document.ts';
import { exportDocument } from '../../../electron/services/reports/report-service.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import { todayOf } from '../../../electron/services/today/today-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { CaseFilter } from '../../../shared/contract/vault-api.ts';
import type { CaseDocument } from '../../../shared/domain/case-document.ts';
import {
  keyed,
  lists,
  recordKinds,
  recordSchemas,
  type Edit,
  type RecordKind,
} from '../../../shared/domain/records.ts';
import type { RichText } from '../../../shared/domain/rich-text.ts';
import { contentOf } from '../../helpers/case-folders.ts';
import { aCase, explainGaps } from '../../helpers/cases.ts';
import { anEvidenceSession } from '../../helpers/evidence-session.ts';
import { filled, type Fill } from '../../helpers/fill-texts.ts';
import { readPdf } from '../../helpers/pdf.ts';
import { docxOf, pdfOf } from '../../helpers/rendering.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

/** No part of the name is anywhere, nor the other one they go by. */
const named = /quintessa|zimmerli|quinnie/i;
const plain = 'Quintessa Zimmerli/Quinnie';
const personId = anId(700);
const signal = new AbortController().signal;

const bold = [{ type: 'bold' as const }];
const inPieces: RichText['content'][number] = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Then Quin' },
    { type: 'text', text: 'tessa Zim', marks: bold },
    { type: 'text', text: 'merli came, and QUINTESSA' },
    { type: 'hardBreak' },
    { type: 'text', text: 'Zimmerli said that quin' },
    { type: 'text', text: 'nie', marks: bold },
    { type: 'text', text: ' left.' },
  ],
};
const rich: RichText = {
  type: 'doc',
  content: [
    inPieces,
    {
      type: 'quote',
      attrs: { lang: 'en', dir: 'ltr', exhibitId: null },
      content: [{ type: 'text', text: plain }],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [inPieces] }] },
  ],
};
const fill: Fill = { plain, rich, id: personId };

const singles: readonly RecordKind[] = ['case', 'narrative', 'triage', 'plan', 'outcome', 'appeal'];
const keys: Readonly<Record<keyof typeof keyed, string>> = {
  consideration: 'boundaries',
  referral: 'dbs',
  gap: 'subject',
};

/** An edit that writes the name into every text of one kind of record. */
function editOf(kind: RecordKind, index: number, count: { texts: number }): Edit {
  const body = filled(recordSchemas[kind], fill, count) as Record<string, unknown>;
  if (kind === 'case') {
    // Moving and closing have requests of their own.
    const { stages: _, closing: __, broughtOn: ___, ...fields } = body;
    return { op: 'put', kind, id: 'case', fields };
  }
  if (singles.includes(kind)) return { op: 'put', kind, id: kind, fields: body };
  if (kind in keyed) return { op: 'put', kind, id: keys[kind as keyof typeof keyed], fields: body };
  if (!(kind in lists)) throw new Error(`no edit for ${kind}`);
  const part =
    kind === 'person'
      ? { part: 'witness', otherParts: [], isProtected: false, isDirector: false }
      : {};
  return {
    op: 'add',
    kind: kind as keyof typeof lists,
    id: anId(800 + index),
    body: { ...body, ...part },
  };
}

async function aNamedCase(part: 'service_user' | 'reporter') {
  const { session: bare, folder } = await anEvidenceSession();
  writeSettings(bare, {
    libraryName: 'STaSS',
    directorName: 'Maria Kowalska',
    lockAfterMinutes: 15,
    office: 'director',
  });
  const { library, ...surroundings } = bare;
  const session = startSession(library, { ...surroundings, spawnChild: forkChild });
  const caseId = aCase(session, {
    title: plain,
    description: plain,
    subject: { name: 'Sam Hill', role: 'employee', team: plain },
  });
  const edit = (...edits: Edit[]) => editCase(session, { caseId, label: `Edited ${plain}`, edits });
  const protectedOne = { part, name: plain.split('/')[0], isProtected: true, notes: plain };
  edit({ op: 'add', kind: 'person', id: personId, body: protectedOne });
  setProtectedName(session, {
    caseId,
    personId,
    name: 'Quintessa Zimmerli',
    otherNames: ['Quinnie'],
  });
  const count = { texts: 0 };
  recordKinds
    .filter((kind) => kind !== 'exhibit')
    .forEach((kind, index) => edit(editOf(kind, index, count)));
  const fileName = 'Chat with quintessa_zimmerli and Quinnie.txt';
  const exhibit = await addBytes(session, { caseId, fileName, bytes: Buffer.from('x') });
  const details = filled(recordSchemas.exhibit, fill, count) as Record<string, unknown>;
  edit({ op: 'put', kind: 'exhibit', id: exhibit.facts.id, fields: details });
  return { session, folder, caseId, edit, exhibitId: exhibit.facts.id, texts: count.texts };
}

const cleared = (what: string, value: unknown): void => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const found = named.exec(text);
  const around = found ? text.slice(Math.max(0, found.index - 120), found.index + 60) : '';
  expect(around, what).toBe('');
};

const wordsOfDocx = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([file]) => file.endsWith('.xml'))
    .map(([, content]) => strFromU8(content).replace(/<[^>]+>/g, ''))
    .join('\n');

function documentsOf(session: LibrarySession, caseId: string): CaseDocument[] {
  const { letters, meetings, statements } = openCase(session, caseId).records;
  const ids = { letter: letters, meeting: meetings, statement: statements };
  return [
    { kind: 'report', isFinal: false },
    { kind: 'decision' },
    { kind: 'process_record' },
    ...Object.entries(ids).map(([kind, [first]]) => ({ kind, id: first!.id }) as CaseDocument),
  ];
}

function search(session: LibrarySession, words: string) {
  const query = { sort: 'reference', descending: false, cursor: null, limit: 100 } as const;
  return listCases(session, { ...query, filter: CaseFilter.parse({ words }) });
}

async function told(session: LibrarySession, caseId: string, other: string): Promise<void> {
  cleared('list', search(session, ''));
  for (const words of ['quintessa', 'Zimmerli', 'quinnie']) {
    expect(search(session, words).matching).toBe(0);
    expect(findPeople(session, words)).toEqual([]);
  }
  const { row, undo: steps, exhibits, namesInTexts } = openCase(session, caseId);
  cleared('workspace', { row, steps, namesInTexts, files: exhibits.map(({ facts }) => facts) });
  cleared('history', caseHistory(session, { caseId, beforeSeq: null, limit: 500 }).entries);
  cleared('log', [...exportLog(session.db, session.library.logIdentity, () => false)].join(''));
  cleared(
    'custody',
    exhibits.map(({ facts }) => custodyOf(session, facts.id)),
  );
  cleared('disclosures', disclosuresOf(session, caseId));
  cleared('related', relatedCases(session, other));
  cleared('today', todayOf(session));
  const work = {
    given: { words: [row.reference], value: () => undefined, has: () => false },
    signal,
    say: () => undefined,
  };
  cleared('casebook show', await show.run(session, work));
  cleared('casebook list', await list.run(session, work));
  for (const document of documentsOf(session, caseId)) {
    const made = caseDocument(session, caseId, document, null);
    cleared(`model of ${document.kind}`, made);
    cleared(`DOCX of ${document.kind}`, wordsOfDocx(await docxOf(made)));
  }
}

test.each(['service_user', 'reporter'] as const)(
  'the name of a %s, typed into every text of a case, is told to nobody who is not entitled to it',
  async (part) => {
    const { session, caseId, edit, exhibitId, texts } = await aNamedCase(part);
    const written = JSON.stringify(listRecords(session.db, caseId)).split(
      'Quintessa Zimmerli/Quinnie',
    ).length;
    // So many texts there are at least; the test would prove nothing if none were written.
    expect(texts).toBeGreaterThan(100);
    expect(written).toBeGreaterThan(100);
    const other = aCase(session);
    editCase(session, {
      caseId: other,
      label: 'Same account',
      edits: [
        { op: 'add', kind: 'content', id: anId(900), body: { platform: plain, account: plain } },
      ],
    });
    expect(relatedCases(session, other)).toHaveLength(1);

    const recipient = `To ${plain}`;
    const purpose = `For ${plain}`;
    const out = tempFolder();
    const file = 'Quintessa Zimmerli, Quinnie';
    await exportExhibit(
      session,
      { exhibitId, target: join(out, `${file}.txt`), recipient, purpose },
      signal,
    );
    const options = { signal, onProgress: () => undefined };
    const report = {
      caseId,
      document: { kind: 'report', isFinal: false },
      format: 'docx',
    } as const;
    const target = join(out, `${file}.docx`);
    await exportDocument(
      session,
      { ...report, target, recipient, purpose, password: null },
      options,
    );
    revealName(session, { caseId, personId, reason: plain });
    const folder = join(out, 'folder');
    await exportCaseFolder(
      session,
      { caseId, target: folder, recipient, purpose, namesProtected: false },
      { signal },
    );
    for (const [name, content] of Object.entries(contentOf(folder))) {
      cleared('name in the folder', name);
      cleared(name, content.toString());
    }
    const pdf = await readPdf(
      await pdfOf(caseDocument(session, caseId, documentsOf(session, caseId)[0]!, null)),
    );
    cleared('PDF', pdf.texts.join('\n'));
    cleared('undo', undo(session, caseId));
    await told(session, caseId, other);
    expect((await verifyLibrary(session)).problems).toEqual([]);

    edit({ op: 'put', kind: 'outcome', id: 'outcome', fields: { actions: ['advice'] } });
    explainGaps(session, caseId);
    closeCase(session, { caseId, on: '2026-12-01', reason: 'no_breach', note: plain });
    await told(session, caseId, other);
  },
);

test('somebody who is protected only later is not named in what was written before', async () => {
  const { session, caseId, edit } = await aNamedCase('service_user');
  const id = anId(701);
  edit({
    op: 'add',
    kind: 'person',
    id,
    body: { part: 'witness', name: 'Quinnie Zimmerli-Olufsen' },
  });
  const describe = (description: string) =>
    edit({ op: 'put', kind: 'case', id: 'case', fields: { description } });
  describe('Seen by Quinnie Zimmerli-Olufsen');
  edit({ op: 'put', kind: 'person', id, fields: { name: 'Quin Olufsen' } });
  describe('Seen by Quin Olufsen');
  const history = () =>
    JSON.stringify(caseHistory(session, { caseId, beforeSeq: null, limit: 500 }));
  expect(history()).toMatch(/Olufsen/);
  edit({ op: 'put', kind: 'person', id, fields: { isProtected: true } });
  expect(history()).not.toMatch(/Olufsen/);
});
