import { expect } from 'vitest';
import { editCase, openCase } from '../../electron/services/cases/case-service.ts';
import { createCase } from '../../electron/services/cases/create-case.ts';
import { verifyChain } from '../../electron/services/audit/verify-chain.ts';
import { LoggedState } from '../../electron/services/integrity/logged-state.ts';
import { storedItems } from '../../electron/services/integrity/stored-repo.ts';
import { now, type Session } from '../../electron/services/session.ts';
import { NewCase } from '../../shared/contract/vault-api.ts';
import { findGaps, unexplained } from '../../shared/domain/gaps.ts';
import type { Edit } from '../../shared/domain/records.ts';
import type { LogIdentity } from '../../electron/services/audit/verify-chain.ts';
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

/** Makes edits to a case as one act. */
export function edit(session: Session, caseId: string, ...edits: Edit[]): void {
  editCase(session, { caseId, label: 'Edited', edits });
}

/** Says of every gap of a case why it is left open, so that the case can be closed. */
export function explainGaps(session: Session, caseId: string): void {
  const detail = openCase(session, caseId);
  const gaps = unexplained(findGaps(detail, now(session)), detail);
  for (const { id } of gaps) {
    const fields = { reason: 'Not needed here.' };
    editCase(session, {
      caseId,
      label: 'Left a gap open',
      edits: [{ op: 'put', kind: 'gap', id, fields }],
    });
  }
}

/** Asserts that the log is whole and tells of exactly what the database holds. */
export function expectLogTellsAll(session: Session, identity: LogIdentity = testIdentity): void {
  const { db } = session;
  const state = new LoggedState();
  const { problems } = verifyChain(db, identity, (row) => state.learn(row));
  expect(problems).toEqual([]);
  const unknown = [...storedItems(db)].filter((item) => !state.confirm(item));
  expect(unknown.map((item) => item.name)).toEqual([]);
  expect(state.missing()).toEqual([]);
}
