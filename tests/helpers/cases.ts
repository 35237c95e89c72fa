import { expect } from 'vitest';
import { createCase } from '../../electron/services/cases/case-service.ts';
import { eachEntry } from '../../electron/services/audit/audit-repo.ts';
import { ExpectedRecords } from '../../electron/services/audit/changes.ts';
import { verifyChain } from '../../electron/services/audit/verify-chain.ts';
import { listReferences, findCaseId } from '../../electron/services/cases/case-repo.ts';
import { listRecords } from '../../electron/services/cases/record-repo.ts';
import type { Session } from '../../electron/services/session.ts';
import { NewCase } from '../../shared/contract/vault-api.ts';
import { testIdentity } from './audit.ts';

/** Opens a case with what is given; returns its id. */
export function aCase(session: Session, input: Partial<NewCase> = {}): string {
  return createCase(
    session,
    NewCase.parse({
      title: 'Comment in a neighbours’ group',
      broughtOn: '2026-06-26',
      route: 'line_manager',
      ...input,
    }),
  ).caseId;
}

/** Asserts that the log is whole and tells of exactly the records that the database holds. */
export function expectLogTellsAll(session: Session): void {
  const { db } = session;
  expect(verifyChain(db, testIdentity).problems).toEqual([]);
  const told = new ExpectedRecords();
  for (const row of eachEntry(db)) {
    if (row.case_id) told.apply(row.case_id, JSON.parse(row.body));
  }
  const unknown = listReferences(db)
    .map((reference) => findCaseId(db, reference) ?? '')
    .flatMap((caseId) =>
      listRecords(db, caseId)
        .filter(({ kind, id, body }) => !told.confirm(caseId, kind, id, body))
        .map(({ kind, id }) => `${kind} ${id}`),
    );
  expect(unknown).toEqual([]);
  expect([...told.remaining()]).toEqual([]);
}
