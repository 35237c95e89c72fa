import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { createReportPreviews } from '../../../electron/services/reports/report-previews.ts';
import { registerDocumentHandlers } from '../../../electron/vault/handlers/register-document-handlers.ts';
import { registerHandlers } from '../../../electron/vault/handlers/register-handlers.ts';
import { vaultApi } from '../../../shared/contract/vault-api.ts';
import { aCase } from '../../helpers/cases.ts';
import { aRegisteredPerson } from '../../helpers/books.ts';
import { aLibrarySession } from '../../helpers/library-session.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

async function handlers() {
  const session = await aLibrarySession();
  const edits = [aRegisteredPerson({}, anId(901))];
  editBook(session, { book: 'registers', label: 'Entered', edits });
  const made = {
    ...registerHandlers(() => session),
    ...registerDocumentHandlers(() => session, createReportPreviews()),
  };
  const call = async (
    channel: keyof typeof made,
    input: unknown,
    paths: ReadonlyMap<string, string> = new Map(),
  ): Promise<unknown> => {
    const handle = made[channel] as (input: unknown, context: unknown) => unknown;
    const { input: wanted, output } = vaultApi[channel];
    const { signal } = new AbortController();
    const context = { signal, paths, progress: () => undefined };
    return output.parse(await handle(wanted.parse(input), context));
  };
  return { session, call };
}

test('lists come in and go out through the vault’s channels, only by files that were granted', async () => {
  const { session, call } = await handlers();
  const folder = tempFolder();
  const source = randomUUID();
  writeFileSync(join(folder, 'in.csv'), 'Name\nAnn\n');
  const granted = new Map([[source, join(folder, 'in.csv')]]);
  expect(await call('register.readCsv', { source }, granted)).toMatchObject({ header: ['Name'] });
  await expect(call('register.readCsv', { source })).rejects.toMatchObject({ code: 'forbidden' });

  const asked = { register: 'registered_person', ids: [anId(901)] };
  const leaving = { target: source, recipient: '', purpose: '', ...asked };
  const target = new Map([[source, join(folder, 'out.csv')]]);
  expect(await call('register.exportCsv', leaving, target)).toMatchObject({ what: 'people_list' });
  const rules = { ...leaving, register: 'retention_rule', ids: ['case_warning'] };
  const otherFile = new Map([[source, join(folder, 'rules.csv')]]);
  expect(await call('register.exportCsv', rules, otherFile)).toMatchObject({
    what: 'register',
    format: 'csv',
  });
  expect(readFileSync(join(folder, 'rules.csv'), 'utf8')).toContain('"Cases: formal warning","12"');
  await expect(call('register.exportCsv', leaving)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await call('register.signedBy', { personId: anId(901), on: '2026-01-01' })).toBeNull();
  session.close();
});

test('what the registers hold about an item, and which cases an entry is linked to, are answered', async () => {
  const { session, call } = await handlers();
  const caseId = aCase(session);
  const edits = [anAccount];
  editBook(session, { book: 'registers', label: 'Entered', edits });
  const found = await call('register.atTheTime', { ...asked, caseId });
  expect(found).toMatchObject({ found: [{ entryId: anId(902), isSure: true }], linked: [] });
  const listed = await call('register.entries', { caseId, kind: 'social_account' });
  expect(listed).toMatchObject([{ entryId: anId(902), facts: { address: '@stass' } }]);
  expect(await call('register.cases', { entryId: anId(902) })).toEqual([]);
  await expect(call('register.atTheTime', { ...asked, caseId: anId(77) })).rejects.toMatchObject({
    code: 'not_found',
  });
  session.close();
});

const anAccount = {
  op: 'add',
  kind: 'social_account',
  id: anId(902),
  body: { platform: 'Facebook', address: '@stass' },
} as const;
const asked = {
  caseId: anId(77),
  platform: 'Facebook',
  account: 'stass',
  displayName: '',
  url: '',
  postedOn: '2026-03-12',
  personIds: [],
  links: [],
};
const document = { kind: 'people', personIds: [anId(901)] };
const release = { format: 'pdf', target: anId(1), recipient: '', purpose: '', password: null };

test.each([
  ['register.readCsv', { source: '/etc/passwd' }],
  [
    'register.exportCsv',
    { target: anId(1), recipient: '', purpose: '', register: 'people', ids: ['1'] },
  ],
  [
    'register.exportCsv',
    { target: anId(1), recipient: '', purpose: '', register: 'social_account', ids: [] },
  ],
  ['register.signedBy', { personId: anId(901), on: 'today' }],
  ['register.atTheTime', { ...asked, postedOn: 'March' }],
  ['register.atTheTime', { ...asked, personIds: ['Sam'] }],
  ['register.atTheTime', { ...asked, links: [{ entryId: anId(902), facts: { kind: 'case' } }] }],
  ['register.entries', { caseId: anId(77), kind: 'registered_person' }],
  ['register.cases', { entryId: 'photos' }],
  ['register.preview', { document: { kind: 'case', personIds: [anId(901)] }, jobId: anId(2) }],
  ['register.preview', { document: { ...document, personIds: [] }, jobId: anId(2) }],
  ['register.export', { ...release, document, jobId: anId(2), password: 'short' }],
  ['register.export', { ...release, document, jobId: anId(2), format: 'html' }],
] as const)('%s refuses %j', (channel, input) => {
  expect(vaultApi[channel].input.safeParse(input).success).toBe(false);
});
