import { expect, test } from 'vitest';
import { editBook, openBook } from '../../../electron/services/books/book-service.ts';
import {
  CarriedVersions,
  carriedVersions,
  takeCarriedVersions,
} from '../../../electron/services/handover/carried-policy.ts';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { versionsOf } from '../../../electron/services/policy/policy-versions.ts';
import { entriesOf } from '../../../shared/books/books.ts';
import { aCase } from '../../helpers/cases.ts';
import { aPolicyVersion } from '../../helpers/books.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';
import { anId } from '../../helpers/session.ts';
import type { TestSession } from '../../helpers/evidence-session.ts';

const adopted = { adoptedOn: '2026-01-10', reviewedOn: '2026-01-08' };
const versionIds = ({ db }: TestSession) => versionsOf(db).map(({ id }) => id);
const adopt = (session: TestSession, versionId: string, body = {}) =>
  editBook(session, {
    book: 'policy',
    label: 'Adopted',
    edits: [aPolicyVersion({ versionId, ...adopted, ...body })],
  });

test('the policy that a case is judged by goes with it, drafts stay, and what is there is not doubled', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  adopt(director, '2026-01');
  adopt(director, '2027-draft', { adoptedOn: null });
  const caseId = aCase(director);
  const text = 'Read out to everybody.';
  const first = await opened(chair, await sealed(director, caseId));
  expect(first.policies).toEqual({ added: ['2026-01'], otherHere: [] });

  expect(versionIds(chair)).toEqual(['2015-05', '2026-01']);
  expect(openCase(chair, caseId).policies).toEqual(openCase(director, caseId).policies);
  expect(openBook(chair, 'policy').records).toHaveLength(1);

  adopt(chair, '2026-06', { basedOn: '2026-01', clauses: [{ id: '1', title: 'New', text }] });
  editCase(chair, { caseId, label: 'Title', edits: [titled('Seen by the Chair')] });
  const back = await opened(director, await sealed(chair, caseId));
  expect(back.policies).toEqual({ added: ['2026-06'], otherHere: [] });
  expect(versionIds(director)).toEqual(['2015-05', '2026-01', '2026-06']);
  expect(openBook(director, 'policy').records).toHaveLength(3);
});

test('a version of the same name that is here already stays as it is, and that it differs is told', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  adopt(director, '2026-01', { title: 'As the Director has it' });
  adopt(chair, '2026-01', { title: 'As the Chair has it' });
  const { policies } = await opened(chair, await sealed(director, aCase(director)));
  expect(policies).toEqual({ added: [], otherHere: ['2026-01'] });
  expect(versionsOf(chair.db).map(({ title }) => title)).toContain('As the Chair has it');
  expect(versionIds(chair)).toEqual(['2015-05', '2026-01']);
});

test('a draft here that is called as a version that comes is called otherwise, so that the case keeps its version', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  adopt(director, '2026-01', { title: 'Adopted by the Board' });
  adopt(chair, '2026-01', { title: 'Draft of the Chair', adoptedOn: null });
  await opened(chair, await sealed(director, aCase(director)));
  expect(versionsOf(chair.db).map(({ title }) => title)).toContain('Adopted by the Board');
  const drafts = entriesOf(openBook(chair, 'policy').records, 'policy_version').filter(
    ({ body }) => body.adoptedOn === null,
  );
  expect(drafts.map(({ body }) => [body.title, body.versionId])).toEqual([
    ['Draft of the Chair', '2026-01-2'],
  ]);
});

test('a draft here that was adopted in a copy of this library keeps no adopted version away', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  adopt(director, '2026-01');
  adopt(chair, '2026-01', { adoptedOn: null });
  takeCarriedVersions(chair, carriedVersions(director.db), 'The copy');
  expect(versionIds(chair)).toEqual(['2015-05', '2026-01']);
  expect(openBook(chair, 'policy').records).toHaveLength(2);
});

test('an archive holds no draft, and no version twice', async () => {
  const { session: director } = await aLibraryOf('director');
  adopt(director, '2026-01');
  const [version] = carriedVersions(director.db);
  if (!version) throw new Error('no version');
  const { body } = version;
  const fits = (versions: unknown): boolean => CarriedVersions.safeParse(versions).success;
  expect(fits([version])).toBe(true);
  expect(fits([{ ...version, body: { ...body, adoptedOn: null } }])).toBe(false);
  expect(fits([version, { ...version, id: anId(90) }])).toBe(false);
  expect(fits([version, { ...version, body: { ...body, versionId: '2026-02' } }])).toBe(false);
});

function titled(title: string) {
  return { op: 'put', kind: 'case', id: 'case', fields: { title } } as const;
}
