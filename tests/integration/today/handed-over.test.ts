import { expect, test } from 'vitest';
import { editCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { agendaOfCases, todayOf } from '../../../electron/services/today/today-service.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { Today } from '../../../shared/domain/today.ts';
import type { TestSession } from '../../helpers/evidence-session.ts';
import { aLibraryOf, opened, sealed } from '../../helpers/handover.ts';

/** A case with something overdue, something without a day, and nobody's hand in it for a month. */
function aCaseWithWork(session: TestSession, subject: string): string {
  const { caseId } = createCase(
    session,
    NewCase.parse({
      title: `About ${subject}`,
      broughtOn: '2026-01-05',
      route: 'line_manager',
      subject: { name: subject },
      reporter: { name: 'Aisha Rahman', isProtected: true },
    }),
  );
  for (const dueOn of ['2026-01-10', null]) {
    const body = { what: 'Ring', dueOn };
    const edits = [{ op: 'add' as const, kind: 'action' as const, id: session.newId(), body }];
    editCase(session, { caseId, label: 'Added', edits });
  }
  return caseId;
}

const shownOn = (session: TestSession) => {
  const { agenda, undated, still, openCases, handedOver } = Today.parse(todayOf(session));
  return { asked: agenda.length + undated.length + still.length, openCases, handedOver };
};

test('a case that is handed over asks for nothing at home, is told as handed over, and asks again when it is back', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const caseId = aCaseWithWork(director, 'Somebody Else');
  const asked = shownOn(director);
  expect(asked).toMatchObject({ openCases: 1, handedOver: [] });
  expect(asked.asked).toBeGreaterThan(1);

  await opened(chair, await sealed(director, caseId));
  expect(shownOn(director)).toMatchObject({
    asked: 0,
    openCases: 0,
    handedOver: [{ caseId, to: 'Ruth Adeyemi, Chair of trustees' }],
  });
  expect(agendaOfCases(director)).toEqual([]);
  expect(shownOn(chair)).toEqual(asked);

  await opened(director, await sealed(chair, caseId));
  expect(shownOn(director)).toEqual(asked);
  expect(shownOn(chair).asked).toBe(0);
});

test('a case about the Director asks for nothing when it is back either', async () => {
  const { session: director } = await aLibraryOf('director');
  const { session: chair } = await aLibraryOf('chair');
  const caseId = aCaseWithWork(director, 'Maria Kowalska');
  await opened(chair, await sealed(director, caseId));
  await opened(director, await sealed(chair, caseId));
  expect(shownOn(director)).toEqual({ asked: 0, openCases: 0, handedOver: [] });
});
