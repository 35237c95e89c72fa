import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { editCase } from '../../../electron/services/cases/case-service.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import { disclosuresOf } from '../../../electron/services/disclosures/record-disclosure.ts';
import { setProtectedName } from '../../../electron/services/people/people-service.ts';
import { caseDocument } from '../../../electron/services/reports/case-document.ts';
import { exportDocument } from '../../../electron/services/reports/report-service.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { aCase } from '../../helpers/cases.ts';
import { aLibrarySession } from '../../helpers/library-session.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

const [reporter, user, letterId] = [anId(700), anId(701), anId(710)];

async function aLetter(to: string, text: string) {
  const session = await aLibrarySession({ directorName: 'Maria Kowalska' });
  const caseId = aCase(session);
  const edit = (...edits: Edit[]) => editCase(session, { caseId, label: 'Edited', edits });
  const person = (id: string, part: string, name: string): Edit => ({
    op: 'add',
    kind: 'person',
    id,
    body: { part, name, isProtected: true },
  });
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
  edit(
    person(reporter, 'reporter', 'Quintessa Zimmerli'),
    person(user, 'service_user', 'Olive Grant'),
    {
      op: 'add',
      kind: 'letter',
      id: letterId,
      body: {
        kind: 'no_further_action',
        personId: to,
        body: { type: 'doc', content: [paragraph] },
      },
    },
  );
  const document = { kind: 'letter', id: letterId, isByName: true } as const;
  const target = join(tempFolder(), 'letter.docx');
  const given = { caseId, document, format: 'docx', target, password: null } as const;
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const exported = async () => {
    await exportDocument(
      session,
      { ...given, recipient: 'By hand', purpose: 'To write to them' },
      options,
    );
    const words = unzipSync(readFileSync(target))['word/document.xml'] ?? new Uint8Array();
    return strFromU8(words).replace(/<[^>]+>/g, ' ');
  };
  const preview = () => JSON.stringify(caseDocument(session, caseId, document, null));
  return { session, caseId, exported, preview };
}

test('a letter goes to the real name where that is asked for, and the log says so; the preview keeps the alias', async () => {
  const { session, caseId, exported, preview } = await aLetter(
    user,
    'Dear Service user A, the service user a second time named Olive Grant and Quintessa Zimmerli.',
  );
  const text = await exported();
  expect(text).toContain('Dear Olive Grant, the service user a second time named Olive Grant');
  expect(text).not.toMatch(/Service user A|Quintessa|Zimmerli/);
  expect(preview()).not.toMatch(/Olive|Grant|Quintessa/);
  const history = caseHistory(session, { caseId, beforeSeq: null, limit: 50 }).entries;
  expect(history.map(({ label }) => label)).toContain(
    'Addressed a letter to Service user A by their real name',
  );
  expect(JSON.stringify([history, disclosuresOf(session, caseId)])).not.toMatch(/Olive|Grant/);
});

test('a protected reporter may be written to by name; nobody else’s name is in it', async () => {
  const { exported } = await aLetter(reporter, 'Dear Protected reporter, Olive Grant is well.');
  const text = await exported();
  expect(text).toContain('Dear Quintessa Zimmerli');
  expect(text).not.toMatch(/Olive|Grant/);
});

test('a letter by name is refused where no name is kept, and nothing is written or logged', async () => {
  const { session, caseId, exported } = await aLetter(user, 'Dear Service user A');
  setProtectedName(session, { caseId, personId: user, name: '', otherNames: [] });
  await expect(exported()).rejects.toMatchObject({ code: 'not_found' });
  expect(disclosuresOf(session, caseId)).toEqual([]);
});
