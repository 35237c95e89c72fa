import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../electron/db/sql.ts';
import { checkTexts } from '../../../electron/services/annual/check-texts.ts';
import { toldAnnual } from '../../../electron/services/annual/told-annual.ts';
import { countAnnual } from '../../../electron/services/annual/count-annual.ts';
import {
  draftPack,
  exportIssuedPack,
  issuePack,
  requireIssuedPack,
} from '../../../electron/services/annual/issue-pack.ts';
import { listIssuedPacks } from '../../../electron/services/annual/pack-repo.ts';
import { disclosuresOf } from '../../../electron/services/disclosures/record-disclosure.ts';
import { editBook } from '../../../electron/services/books/book-service.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { assertValid } from '../../../shared/report/validate.ts';
import { aYear, leaving, options, year } from '../../helpers/annual-packs.ts';
import { aRegisteredPerson } from '../../helpers/books.ts';
import { aCase } from '../../helpers/cases.ts';
import { anId } from '../../helpers/session.ts';
import { tempFolder } from '../../helpers/temp.ts';

test('a pack is issued once as it stands, frozen, exported again, and corrected by a further issue', async () => {
  const session = await aYear();
  const folder = tempFolder();
  const target = join(folder, 'first.docx');
  const { issued, disclosure } = await issuePack(session, { ...year, ...leaving, target }, options);
  expect(issued).toMatchObject({ periodId: '2026', issue: 1, recipient: 'The Board' });
  const sha256 = createHash('sha256').update(readFileSync(target)).digest('hex');
  expect(disclosure).toMatchObject({ what: 'annual_pack', edition: 1, sha256 });

  const again = { ...leaving, target: join(folder, 'again.docx'), packId: issued.id };
  const before = requireIssuedPack(session, issued.id).frozen.document;
  aCase(session, { title: 'Later', broughtOn: '2026-06-01' });
  await exportIssuedPack(session, again, options);
  expect(requireIssuedPack(session, issued.id).frozen.document).toEqual(before);

  const next = { ...leaving, target: join(folder, 'second.docx') };
  await expect(issuePack(session, { ...year, ...next }, options)).rejects.toMatchObject({
    code: 'invalid_input',
  });
  const correction = 'A case had been counted in the wrong month.';
  const second = await issuePack(session, { ...year, ...next, correction }, options);
  expect(second.issued.issue).toBe(2);
  expect(listIssuedPacks(session.db).map(({ issue }) => issue)).toEqual([1, 2]);
  expect(await verifyLibrary(session)).toMatchObject({ ok: true });
  session.close();
});

test('one case more is not told by a second issue', async () => {
  const session = await aYear();
  const target = join(tempFolder(), 'pack.docx');
  await issuePack(session, { ...year, ...leaving, target }, options);
  aCase(session, { title: 'Later', broughtOn: '2026-06-01', route: 'grievance' });
  const text = JSON.stringify(draftPack(session, '2026').blocks).toLowerCase();
  expect(text).toContain('seven cases');
  expect(text).not.toContain('eight cases');
  session.close();
});

test('no title of a case is in a pack, and the document is sound', async () => {
  const session = await aYear();
  const document = draftPack(session, '2026');
  assertValid(document);
  expect(JSON.stringify(document)).not.toContain('Quokka');
  session.close();
});

test('verification finds an issued pack that was changed or taken away', async () => {
  const session = await aYear();
  const target = join(tempFolder(), 'pack.docx');
  const { issued } = await issuePack(session, { ...year, ...leaving, target }, options);
  expect(() => run(session.db, 'DELETE FROM issued_packs')).toThrow('never deleted');
  session.db.exec('DROP TRIGGER issued_packs_are_never_changed');
  session.db.exec('DROP TRIGGER issued_packs_are_never_deleted');
  const sql = `UPDATE issued_packs SET content = json_set(content, '$.document.title', 'Other')`;
  run(session.db, sql);
  expect((await verifyLibrary(session)).problems).toMatchObject([
    { what: 'issued pack 1 for 2026', code: 'not_as_logged' },
  ]);
  run(session.db, 'DELETE FROM issued_packs');
  expect((await verifyLibrary(session)).problems).toMatchObject([
    { what: `issued_packs ${issued.id}`, code: 'missing' },
  ]);
  session.close();
});

test.each([
  ['Dilwyn Arkwright-Vaughan was told.', 'name', ''],
  ['王小明 was told.', 'name', ''],
  ['Mr D. Fotheringay was told.', 'name', ''],
  ['Xanthe from the outreach team was told.', 'name', ''],
  ['See SM-2026-001.', 'reference', 'The Board knows it'],
  ['Two volunteers were warned.', 'small_number', ''],
])('“%s” keeps a pack from being issued: %s', async (said, risk, reason) => {
  const session = await aYear();
  aCase(session, { subject: { name: 'Dilwyn Arkwright-Vaughan' }, broughtOn: '2026-05-04' });
  aCase(session, { subject: { name: '王小明' }, broughtOn: '2026-05-05' });
  const edits = [aRegisteredPerson({ name: 'Xanthe Fotheringay' })];
  editBook(session, { book: 'registers', label: 'Entered', edits });
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: said }] };
  const text = { type: 'doc', content: [paragraph] };
  const [first = ''] = said.split(' was').map((part) => part);
  const fields = { text, kept: { [first]: reason } };
  const edit = { op: 'put', kind: 'annual_section', id: '2026/cases', fields } as const;
  editBook(session, { book: 'annual', label: 'Wrote', edits: [edit] });
  const target = join(tempFolder(), 'pack.docx');
  const { annual } = countAnnual(session, '2026', 'draft');
  expect(checkTexts(session, annual)).toMatchObject([{ risk, section: 'cases' }]);
  const issuing = issuePack(session, { ...year, ...leaving, target }, options);
  await expect(issuing).rejects.toMatchObject({ code: 'identifying_text' });
  expect(listIssuedPacks(session.db)).toEqual([]);
  session.close();
});

test('no pack is issued for a period that shares some days with another pack', async () => {
  const session = await aYear();
  const target = join(tempFolder(), 'pack.docx');
  await issuePack(session, { ...year, ...leaving, target }, options);
  const across = { periodId: '2026-04-01..2027-03-31', correction: '' };
  await expect(
    issuePack(session, { ...across, ...leaving, target }, options),
  ).rejects.toMatchObject({
    code: 'period_overlaps',
    details: { pack: 'AR-2026-1', period: '2026', choices: '2026' },
  });
  const [pack] = listIssuedPacks(session.db);
  const overlap = { packId: pack?.id, told: ['2026'] };
  expect(toldAnnual(session, across.periodId).overlap).toEqual(overlap);
  for (const other of ['2025', '2026', '2027']) {
    expect(toldAnnual(session, other).overlap).toBeNull();
  }
  session.close();
});

test('words that may tell something are kept with a reason', async () => {
  const session = await aYear();
  const paragraph = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Two volunteers left.' }],
  };
  const fields = {
    text: { type: 'doc', content: [paragraph] },
    kept: { 'Two volunteers': 'Of the whole charity, not of the cases' },
  };
  const edit = { op: 'put', kind: 'annual_section', id: '2026/cases', fields } as const;
  editBook(session, { book: 'annual', label: 'Wrote', edits: [edit] });
  const target = join(tempFolder(), 'pack.docx');
  await issuePack(session, { ...year, ...leaving, target }, options);
  expect(listIssuedPacks(session.db)).toHaveLength(1);
  session.close();
});

test('words of the Director and decisions sought are printed as written', async () => {
  const session = await aYear();
  const text = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A year of learning.' }] }],
  };
  const edits = [
    { op: 'put', kind: 'annual_section', id: '2026/cases', fields: { text } },
    {
      op: 'add',
      kind: 'board_decision',
      id: anId(901),
      body: { periodId: '2026', text: 'Adopt the policy.', source: 'Clause Review' },
    },
  ] as const;
  editBook(session, { book: 'annual', label: 'Wrote', edits });
  const printed = JSON.stringify(draftPack(session, '2026').blocks);
  for (const words of ['A year of learning.', 'Adopt the policy.', 'Clause Review']) {
    expect(printed).toContain(words);
  }
  session.close();
});

test('no pack is issued for a period that shares some days with one that another pack was compared with', async () => {
  const session = await aYear();
  aCase(session, { title: 'Before', broughtOn: '2025-02-03' });
  const target = join(tempFolder(), 'pack.docx');
  await issuePack(session, { ...year, ...leaving, target }, options);
  const across = { periodId: '2024-04-01..2025-03-31', correction: '' };
  await expect(
    issuePack(session, { ...across, ...leaving, target }, options),
  ).rejects.toMatchObject({
    code: 'period_overlaps',
    details: { pack: 'AR-2026-1', period: '2026', choices: '2025 or 2026' },
  });
  session.close();
});

test('a pack is not compared with a period that shares some days with one told', async () => {
  const session = await aYear();
  const target = join(tempFolder(), 'pack.docx');
  await issuePack(session, { ...year, ...leaving, target }, options);
  const periodsOf = (periodId: string) => [
    ...new Set(countAnnual(session, periodId, 'draft').annual.tables.map((one) => one.periodId)),
  ];
  expect(periodsOf('2027')).toEqual(['2027', '2026']);
  expect(periodsOf('2027-04-01..2028-03-31')).toEqual(['2027-04-01..2028-03-31']);
  session.close();
});

test('a calendar year written as its days is that year', async () => {
  const session = await aYear();
  const target = join(tempFolder(), 'pack.docx');
  const periodId = '2026-01-01..2026-12-31';
  await issuePack(session, { periodId, correction: '', ...leaving, target }, options);
  expect(listIssuedPacks(session.db)).toMatchObject([{ periodId: '2026', issue: 1 }]);
  session.close();
});

test.each(['Dilwyn Arkwright-Vaughan was missing.', 'See SM-2026-001.', 'Two cases were missing.'])(
  'what an issue corrects tells nothing either: “%s”',
  async (correction) => {
    const session = await aYear();
    aCase(session, { subject: { name: 'Dilwyn Arkwright-Vaughan' }, broughtOn: '2026-05-04' });
    const target = join(tempFolder(), 'pack.docx');
    await issuePack(session, { ...year, ...leaving, target }, options);
    const issuing = issuePack(session, { ...year, ...leaving, target, correction }, options);
    await expect(issuing).rejects.toMatchObject({ code: 'identifying_text' });
    session.close();
  },
);

test('a clause that is newer than the first issue is not told in the second', async () => {
  const session = await aYear();
  for (let index = 0; index < 7; index += 1) {
    aCase(session, { title: `More ${index}`, broughtOn: '2026-05-04', route: 'complaint' });
  }
  const target = join(tempFolder(), 'pack.docx');
  await issuePack(session, { ...year, ...leaving, target }, options);
  const body = {
    versionId: '2026-01',
    title: 'Social Media Policy',
    basedOn: '2015-05',
    clauses: [{ id: '5.9', title: 'Pictures made by machines', text: 'Say so.', isHead: true }],
    adoptedOn: '2026-01-15',
  };
  const edit = { op: 'add', kind: 'policy_version', id: anId(902), body } as const;
  editBook(session, { book: 'policy', label: 'Adopted', edits: [edit] });
  const { tables } = countAnnual(session, '2026', 'draft').annual;
  const clauses = tables.find(({ name }) => name === 'cases-by-clause');
  expect(clauses?.rows.find(({ id }) => id === '5.9')?.cell).toEqual({ kind: 'withheld' });
  session.close();
});

test('what leaves from no case is listed, newest first, and whether it is locked: a DOCX never is', async () => {
  const session = await aYear();
  const folder = tempFolder();
  const locked = { ...leaving, password: 'long enough' };
  const first = { ...year, ...locked, target: join(folder, 'first.docx') };
  const { issued } = await issuePack(session, first, options);
  const again = { ...locked, format: 'pdf', target: join(folder, 'again.pdf') } as const;
  const { disclosure } = await exportIssuedPack(session, { ...again, packId: issued.id }, options);
  const left = disclosuresOf(session, null);
  expect(left[0]).toEqual(disclosure);
  expect(left.map(({ fileName, isProtected }) => [fileName, isProtected])).toEqual([
    ['again.pdf', true],
    ['first.docx', false],
  ]);
  expect(await verifyLibrary(session)).toMatchObject({ ok: true });
  session.close();
});
