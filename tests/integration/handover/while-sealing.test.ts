import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { editCase, readCase } from '../../../electron/services/cases/case-service.ts';
import { listDisclosures } from '../../../electron/services/disclosures/disclosure-repo.ts';
import { listCustodyEvents } from '../../../electron/services/evidence/custody-repo.ts';
import { recordCustody } from '../../../electron/services/evidence/custody.ts';
import { addBytes } from '../../../electron/services/evidence/evidence-service.ts';
import { listExhibitFacts } from '../../../electron/services/evidence/exhibit-repo.ts';
import { verifyLibrary } from '../../../electron/services/integrity/verify-library.ts';
import { todayOf } from '../../../electron/services/today/today-service.ts';
import { aCase } from '../../helpers/cases.ts';
import type { TestSession } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';
import { tempFolder } from '../../helpers/temp.ts';

/** A case that takes more than one step to seal. */
async function aLargeCase(): Promise<{ director: TestSession; caseId: string; target: string }> {
  const { session: director } = await aLibraryOf('director');
  const caseId = aCase(director);
  await addBytes(director, { caseId, bytes: Buffer.alloc(900_000, 'x'), fileName: 'large.txt' });
  return { director, caseId, target: join(tempFolder(), 'case.casebook') };
}

/** Does something once, in the midst of the work. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

test('an exhibit that is looked at while its case is sealed does not stop it, and stays in the custody', async () => {
  const { director, caseId, target } = await aLargeCase();
  const { session: chair } = await aLibraryOf('chair');
  const [facts] = listExhibitFacts(director.db, caseId);
  if (!facts) throw new Error('no exhibit');
  const look = once(() => {
    recordCustody(director, facts, { kind: 'viewed', reason: '' });
  });
  await sealed(director, caseId, { target, onProgress: look });
  await opened(chair, target);
  await opened(director, await sealed(chair, caseId));
  const kinds = listCustodyEvents(director.db, facts.id).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'viewed')).toHaveLength(1);
  expect((await verifyLibrary(director)).problems).toEqual([]);
  expect((await verifyLibrary(chair)).problems).toEqual([]);
});

test('a case that is changed while it is sealed is not sealed, and that is told as what it is', async () => {
  const { director, caseId, target } = await aLargeCase();
  const edit = once(() => {
    const fields = { description: 'Something new' };
    const edits = [{ op: 'put', kind: 'case', id: 'case', fields }] as const;
    editCase(director, { caseId, label: 'Edited', edits: [...edits] });
  });
  await expect(sealed(director, caseId, { target, onProgress: edit })).rejects.toMatchObject({
    code: 'case_changed',
  });
  expect(existsSync(target)).toBe(false);
  expect(readCase(director, caseId).handedTo).toBeNull();
});

test('a case whose archive cannot be put in its place has not left: it is worked on here as before', async () => {
  const { director, caseId, target } = await aLargeCase();
  const block = once(() => {
    mkdirSync(target);
  });
  await expect(sealed(director, caseId, { target, onProgress: block })).rejects.toMatchObject({
    code: 'target_unwritable',
  });
  expect(readdirSync(dirname(target))).toEqual([basename(target)]);
  expect(readCase(director, caseId).handedTo).toBeNull();
  expect(todayOf(director)).toMatchObject({ openCases: 1, handedOver: [] });
  expect(listDisclosures(director.db, caseId)).toEqual([]);
  const edits = [{ op: 'put', kind: 'case', id: 'case', fields: { description: 'On' } }] as const;
  editCase(director, { caseId, label: 'Edited', edits: [...edits] });

  const { session: chair } = await aLibraryOf('chair');
  await opened(chair, await sealed(director, caseId));
  await opened(director, await sealed(chair, caseId));
  expect((await verifyLibrary(director)).problems).toEqual([]);
});
