import { expect, test } from 'vitest';
import { editCase, openCase, readCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { undo } from '../../../electron/services/cases/undo-service.ts';
import { listCases } from '../../../electron/services/cases/case-list.ts';
import { closeCase, reopenCase } from '../../../electron/services/cases/stage-service.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { CaseFilter, NewCase } from '../../../shared/contract/vault-api.ts';
import { findGaps } from '../../../shared/domain/gaps.ts';
import type { TestSession } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';

const changed = (session: TestSession, caseId: string) => () =>
  editCase(session, {
    caseId,
    label: 'Edited the description',
    edits: [{ op: 'put', kind: 'case', id: 'case', fields: { description: 'Not so' } }],
  });

/** A case whose subject is the Director, back from the Chair. */
async function aCaseThatCameBack(subject = 'Maria Kowalska') {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const { caseId } = createCase(
    director,
    NewCase.parse({
      title: 'About the Director',
      broughtOn: '2026-06-26',
      route: 'line_manager',
      subject: { name: subject },
    }),
  );
  await opened(chair, await sealed(director, caseId));
  return { director, chair, caseId };
}

test('a case says where it came from: taken over, out again, back', async () => {
  const { director, chair, caseId } = await aCaseThatCameBack();
  expect(readCase(chair, caseId).cameFrom).toMatchObject({
    library: 'Director’s cases',
    isReturn: false,
  });
  expect(readCase(director, caseId).cameFrom).toBeNull();
  await opened(director, await sealed(chair, caseId));
  expect(readCase(chair, caseId).cameFrom).toBeNull();
  expect(readCase(director, caseId).cameFrom).toMatchObject({
    library: 'Chair’s cases',
    isReturn: true,
  });
});

test('the list of cases tells which are worked on in another library', async () => {
  const { director, chair, caseId } = await aCaseThatCameBack();
  const away = (session: TestSession) =>
    listCases(session, {
      filter: CaseFilter.parse({}),
      sort: 'updatedAt',
      descending: true,
      cursor: null,
      limit: 10,
    }).handedOver;
  expect([away(director), away(chair)]).toEqual([[caseId], []]);
  await opened(director, await sealed(chair, caseId));
  expect([away(director), away(chair)]).toEqual([[], [caseId]]);
});

test('what came back about the Director cannot be changed by the Director, only handed over again', async () => {
  const { director, chair, caseId } = await aCaseThatCameBack();
  await opened(director, await sealed(chair, caseId));
  const refused = { code: 'director_conflicted' };
  const close = { caseId, on: '2026-07-01', reason: 'other', note: '' } as const;
  expect(changed(director, caseId)).toThrow(expect.objectContaining(refused));
  expect(() => undo(director, caseId)).toThrow(expect.objectContaining(refused));
  expect(() => closeCase(director, close)).toThrow(expect.objectContaining(refused));
  expect(() => reopenCase(director, { caseId, on: '2026-07-01', reason: 'x' })).toThrow(
    expect.objectContaining(refused),
  );
  const file = { caseId, bytes: Buffer.from('one'), fileName: 'one.txt' };
  await expect(addBytes(director, file)).rejects.toMatchObject(refused);

  const gaps = findGaps(openCase(director, caseId), '2026-07-01T00:00:00.000Z');
  expect(gaps.map(({ id }) => id)).not.toContain('director');
  await opened(chair, await sealed(director, caseId));
  expect(changed(chair, caseId)).not.toThrow();
});

test('what was done before a case left is not offered to be taken back while it is away', async () => {
  const { session: director } = await aLibraryOf('director');
  const { caseId } = createCase(
    director,
    NewCase.parse({ title: 'One', broughtOn: '2026-06-26', route: 'other' }),
  );
  changed(director, caseId)();
  expect(openCase(director, caseId).undo.undoLabel).toBe('Edited the description');
  await sealed(director, caseId);
  expect(openCase(director, caseId).undo.undoLabel).toBeNull();
});

test('what came back about somebody else goes on', async () => {
  const { director, chair, caseId } = await aCaseThatCameBack('Somebody Else');
  await opened(director, await sealed(chair, caseId));
  expect(changed(director, caseId)).not.toThrow();
});
