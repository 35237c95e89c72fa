import { expect, test } from 'vitest';
import { editCase, openCase, readCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { undo } from '../../../electron/services/cases/undo-service.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import { reopenCase } from '../../../electron/services/cases/stage-service.ts';
import {
  listDisclosures,
  nextEdition,
} from '../../../electron/services/disclosures/disclosure-repo.ts';
import { recordDisclosure } from '../../../electron/services/disclosures/record-disclosure.ts';
import { listCustodyEvents } from '../../../electron/services/evidence/custody-repo.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { requireBlob } from '../../../electron/services/evidence/exhibit-viewer.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { listProtectedNames } from '../../../electron/services/people/protected-name-repo.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { aCase } from '../../helpers/cases.ts';
import type { TestSession } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';

/** A case with a protected reporter and three exhibits, two of them with the same bytes. */
async function aFullCase(session: TestSession): Promise<string> {
  const { caseId } = createCase(
    session,
    NewCase.parse({
      title: 'Comment in a neighbours’ group',
      broughtOn: '2026-06-26',
      route: 'line_manager',
      reporter: { name: 'Aisha Rahman', isProtected: true },
    }),
  );
  for (const content of ['one', 'two', 'one']) {
    await addBytes(session, { caseId, bytes: Buffer.from(content), fileName: `${content}.txt` });
  }
  describe(session, caseId, 'Seen by two colleagues');
  return caseId;
}

function describe(session: TestSession, caseId: string, description: string): void {
  editCase(session, {
    caseId,
    label: 'Edited the description',
    edits: [{ op: 'put', kind: 'case', id: 'case', fields: { description } }],
  });
}

async function bothLibraries() {
  const { session: director, folder } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  return { director, chair, folder, caseId: await aFullCase(director) };
}

async function expectSound(session: TestSession): Promise<void> {
  expect((await verifyLibrary(session)).problems).toEqual([]);
}

function namesOf(session: TestSession, caseId: string): string[] {
  return [...listProtectedNames(session.db, caseId).values()].map(({ name }) => name);
}

test('a case handed over is the same case in the other library, and read-only at home', async () => {
  const { director, chair, caseId } = await bothLibraries();
  const before = readCase(director, caseId);
  const result = await opened(chair, await sealed(director, caseId));
  expect(result).toMatchObject({ caseId, reference: before.row.reference, isReturn: false });

  const there = readCase(chair, caseId);
  expect(there.records).toEqual(before.records);
  expect(there.exhibits).toEqual(before.exhibits);
  expect(there.handedTo).toBeNull();
  expect(namesOf(chair, caseId)).toEqual(['Aisha Rahman']);
  for (const { facts } of there.exhibits) {
    const stored = await chair.library.blobs.measure(requireBlob(chair, facts));
    expect(stored).toEqual({ sha256: facts.sha256, sizeBytes: facts.sizeBytes });
  }

  const home = openCase(director, caseId);
  expect(home.handedTo?.name).toBe('Ruth Adeyemi, Chair of trustees');
  const refused = { code: 'handed_over' };
  const bytes = Buffer.from('late');
  expect(() => describe(director, caseId, 'Late')).toThrow(expect.objectContaining(refused));
  expect(() => undo(director, caseId)).toThrow(expect.objectContaining(refused));
  expect(() => reopenCase(director, { caseId, on: '2026-07-01', reason: 'x' })).toThrow(
    expect.objectContaining(refused),
  );
  await expect(addBytes(director, { caseId, bytes, fileName: 'late.txt' })).rejects.toMatchObject(
    refused,
  );
  await expectSound(director);
  await expectSound(chair);
});

test('sealing is a disclosure, and in the chain of custody of every exhibit', async () => {
  const { director, caseId } = await bothLibraries();
  await sealed(director, caseId);
  expect(listDisclosures(director.db, caseId)).toMatchObject([
    {
      ...{ what: 'case_archive', fileName: 'case.casebook', purpose: 'The Director is a witness' },
      isProtected: true,
    },
  ]);
  for (const { facts } of readCase(director, caseId).exhibits) {
    expect(listCustodyEvents(director.db, facts.id)[0]).toMatchObject({ kind: 'sealed' });
  }
});

test('what the Chair did comes back: records, exhibits, custody, names and the log', async () => {
  const { director, chair, caseId } = await bothLibraries();
  await opened(chair, await sealed(director, caseId));
  describe(chair, caseId, 'The Chair has looked into it');
  const reporter = readCase(chair, caseId).records.people.find(
    ({ body }) => body.part === 'reporter',
  );
  editCase(chair, {
    caseId,
    label: 'Corrected a name',
    edits: [
      { op: 'put', kind: 'person', id: reporter?.id ?? '', fields: { name: 'Aisha Rahmani' } },
    ],
  });
  const bytes = Buffer.from('from the Chair');
  const added = await addBytes(chair, { caseId, bytes, fileName: 'new.txt' });
  const result = await opened(director, await sealed(chair, caseId));

  expect(result).toMatchObject({ caseId, isReturn: true });
  expect(openCase(chair, caseId).handedTo).not.toBeNull();
  const home = readCase(director, caseId);
  expect(home.handedTo).toBeNull();
  expect(home.records).toEqual(readCase(chair, caseId).records);
  expect(home.undo).toEqual({ undoLabel: null, redoLabel: null });
  expect(home.row.exhibitCount).toBe(4);
  expect(home.exhibits.map(({ facts }) => facts.number)).toContain(added.facts.number);
  expect(namesOf(director, caseId)).toEqual(['Aisha Rahmani']);
  expect(listCustodyEvents(director.db, added.facts.id).map(({ kind }) => kind)).toEqual([
    'received',
    'received',
  ]);
  await expectSound(director);
  await expectSound(chair);

  describe(director, caseId, 'Work goes on');
  await expectSound(director);
});

test('the history tells of both libraries, in the order of what was done', async () => {
  const { director, chair, caseId } = await bothLibraries();
  await opened(chair, await sealed(director, caseId));
  const atChair = caseHistory(chair, { caseId, beforeSeq: null, limit: 500 }).entries;
  expect(atChair.filter(({ library }) => library === 'Director’s cases').at(-1)?.kind).toBe(
    'case.created',
  );
  expect(JSON.stringify(atChair)).not.toContain('Aisha Rahman');

  describe(chair, caseId, 'The Chair has looked into it');
  await opened(director, await sealed(chair, caseId));
  const { entries } = caseHistory(director, { caseId, beforeSeq: null, limit: 500 });
  const kinds = entries.map(({ kind, library }) => `${library ?? 'here'}: ${kind}`);
  const at = (kind: string): number => kinds.indexOf(kind);
  expect(at('here: case.returned')).toBeLessThan(at('Chair’s cases: case.edited'));
  expect(at('Chair’s cases: case.edited')).toBeLessThan(at('Chair’s cases: case.taken_over'));
  expect(at('Chair’s cases: case.taken_over')).toBeLessThan(at('here: case.handed_over'));
  expect(new Set(entries.map(({ hash }) => hash)).size).toBe(entries.length);
});

test('a reference that is taken is not taken away; the log says what it was', async () => {
  const { director, chair, caseId } = await bothLibraries();
  const { reference } = readCase(director, caseId).row;
  const own = aCase(chair);
  expect(readCase(chair, own).row.reference).toBe(reference);
  const result = await opened(chair, await sealed(director, caseId));
  expect(result.reference).not.toBe(reference);
  const { entries } = caseHistory(chair, { caseId, beforeSeq: null, limit: 500 });
  expect(entries.find(({ kind }) => kind === 'case.taken_over')?.label).toContain(reference);
  await expectSound(chair);
  const back = await opened(director, await sealed(chair, caseId));
  expect(back).toMatchObject({ caseId, reference, isReturn: true });
});

test('an archive is opened once; a return that nobody awaits, or a case that is here, is refused', async () => {
  const { director, chair, caseId } = await bothLibraries();
  const { session: stranger } = await aLibraryOf('chair');
  const out = await sealed(director, caseId);
  await expect(opened(director, out)).rejects.toMatchObject({ code: 'archive_unknown_case' });
  await opened(chair, out);
  await expect(opened(chair, out)).rejects.toMatchObject({ code: 'archive_opened' });
  const back = await sealed(chair, caseId);
  await expect(opened(stranger, back)).rejects.toMatchObject({ code: 'archive_unknown_case' });
  await opened(director, back);
  await expect(opened(director, back)).rejects.toMatchObject({ code: 'archive_opened' });
  await expectSound(director);
  await expectSound(chair);
});

test('an archive that was lost can be sealed again; only one of them is opened', async () => {
  const { director, chair, caseId } = await bothLibraries();
  const first = await sealed(director, caseId);
  const second = await sealed(director, caseId);
  await opened(chair, second);
  await expect(opened(chair, first)).rejects.toMatchObject({ code: 'archive_opened' });
  await opened(director, await sealed(chair, caseId));
  expect(readCase(director, caseId).handedTo).toBeNull();
  await expectSound(director);
});

test('a case can be handed over again after it came back, and comes back again', async () => {
  const { director, chair, caseId } = await bothLibraries();
  await opened(chair, await sealed(director, caseId));
  await opened(director, await sealed(chair, caseId));
  describe(director, caseId, 'Second round');
  const again = await opened(chair, await sealed(director, caseId));
  expect(again.isReturn).toBe(true);
  expect(readCase(chair, caseId).records.file.description).toBe('Second round');
  describe(chair, caseId, 'Second answer');
  await opened(director, await sealed(chair, caseId));
  expect(readCase(director, caseId).records.file.description).toBe('Second answer');
  await expectSound(director);
  await expectSound(chair);
});

test('what left one library is known in the other, and editions are counted on', async () => {
  const { director, chair, caseId } = await bothLibraries();
  const leaving = (fileName: string, edition: number) =>
    ({
      what: 'report',
      format: 'pdf',
      fileName,
      sizeBytes: 1,
      sha256: 'ab'.repeat(32),
      edition,
      recipient: 'Farid Haddad',
      purpose: 'For the hearing',
    }) as const;
  const first = recordDisclosure(director, caseId, leaving('first.pdf', 1));
  await opened(chair, await sealed(director, caseId));
  expect(listDisclosures(chair.db, caseId)).toEqual([first]);
  expect(nextEdition(chair.db, caseId, 'report')).toBe(2);

  const second = recordDisclosure(chair, caseId, leaving('second.pdf', 2));
  await opened(director, await sealed(chair, caseId));
  expect(listDisclosures(director.db, caseId)).toEqual(
    expect.arrayContaining([first, second, expect.objectContaining({ what: 'case_archive' })]),
  );
  expect(listDisclosures(director.db, caseId)).toHaveLength(3);
  const told = caseHistory(director, { caseId, beforeSeq: null, limit: 50 }).entries;
  expect(told.map(({ label }) => label)).toContain(
    'Carried over: Exported the report as PDF: second.pdf',
  );
  await expectSound(director);
  await expectSound(chair);
});
