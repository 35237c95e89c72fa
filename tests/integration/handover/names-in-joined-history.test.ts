import { expect, test } from 'vitest';
import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { caseHistory } from '../../../electron/services/cases/history.ts';
import { writeSettings } from '../../../electron/services/settings/settings-service.ts';
import { todayOf } from '../../../electron/services/today/today-service.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import type { TestSession } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';

const name = 'Aisha Rahman-Okafor';

function edit(session: TestSession, caseId: string, label: string, ...edits: Edit[]): void {
  editCase(session, { caseId, label, edits });
}

const describe = (description: string): Edit => ({
  op: 'put',
  kind: 'case',
  id: 'case',
  fields: { description },
});

/** All that the window gets to show of a case: the workspace but its texts as typed, the history, the home screen. */
function shownOf(session: TestSession, caseId: string): string {
  const { row, handedTo, cameFrom, undo, exhibits } = openCase(session, caseId);
  const history = caseHistory(session, { caseId, beforeSeq: null, limit: 500 });
  return JSON.stringify([row, handedTo, cameFrom, undo, exhibits, history, todayOf(session)]);
}

const aNewCase = (session: TestSession, isProtected: boolean): string =>
  createCase(
    session,
    NewCase.parse({
      title: `What ${name} reported`,
      broughtOn: '2026-06-26',
      route: 'line_manager',
      reporter: { name, isProtected },
    }),
  ).caseId;

const reporterOf = (session: TestSession, caseId: string): string =>
  openCase(session, caseId).records.people.find(({ body }) => body.part === 'reporter')?.id ?? '';

const protect = (id: string): Edit => ({
  op: 'put',
  kind: 'person',
  id,
  fields: { isProtected: true },
});

test('a name protected before the case went is in no history, whoever wrote it where', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const caseId = aNewCase(director, true);
  edit(director, caseId, `Rang ${name}`, describe(`${name} rang`));
  await opened(chair, await sealed(director, caseId));
  expect(shownOf(chair, caseId)).not.toContain(name);
  edit(chair, caseId, `Wrote to ${name}`, describe(`Wrote to ${name} and to ${name}’s manager`));
  await opened(director, await sealed(chair, caseId));
  expect(shownOf(director, caseId)).not.toContain(name);
});

test('a name protected only in the other library is in no history at home when the case is back', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const caseId = aNewCase(director, false);
  edit(director, caseId, `Rang ${name}`, describe(`${name} rang`));
  await opened(chair, await sealed(director, caseId));
  expect(shownOf(chair, caseId)).toContain(name);
  edit(chair, caseId, `Protected ${name}`, protect(reporterOf(chair, caseId)));
  expect(shownOf(chair, caseId)).not.toContain(name);
  await opened(director, await sealed(chair, caseId));
  expect(shownOf(director, caseId)).not.toContain(name);
});

test('a name protected at home after the case came back is taken out of the other library’s history too', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const caseId = aNewCase(director, false);
  await opened(chair, await sealed(director, caseId));
  edit(chair, caseId, `Rang ${name}`, describe(`${name} rang`));
  await opened(director, await sealed(chair, caseId));
  expect(shownOf(director, caseId)).toContain(name);
  edit(director, caseId, 'Protected the reporter', protect(reporterOf(director, caseId)));
  expect(shownOf(director, caseId)).not.toContain(name);
});

test('a protected name in the name of a library, or as whom it went to, is not shown either', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const called = { libraryName: `Cases of ${name}`, directorName: name, lockAfterMinutes: 15 };
  const caseId = aNewCase(director, true);
  writeSettings(chair, { ...called, office: 'chair' });
  await opened(chair, await sealed(director, caseId, { recipient: name }));
  expect(shownOf(director, caseId)).not.toContain(name);
  await opened(director, await sealed(chair, caseId, { recipient: name }));
  expect(shownOf(director, caseId)).not.toContain(name);
});
