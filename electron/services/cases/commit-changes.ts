import { inTransaction } from '../../db/sql.ts';
import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import { sortRecords } from '../../../shared/domain/records.ts';
import { appendEntry } from '../audit/audit-log.ts';
import type { LoggedChange } from '../audit/changes.ts';
import { countExhibits } from '../evidence/exhibit-repo.ts';
import { now, type Session } from '../session.ts';
import {
  storeNames,
  withNamesApart,
  type ChangesApart,
  type NameChange,
} from '../people/names-apart.ts';
import { listProtectedNames } from '../people/protected-name-repo.ts';
import { withholderOf } from '../people/withhold.ts';
import { columnsOf } from './case-columns.ts';
import { findCaseRow, findOpenedAt, updateCase } from './case-repo.ts';
import { listRecords, putRecord, removeRecord } from './record-repo.ts';
import { clearSteps, markStep, pushStep } from './undo-repo.ts';

/** What was done to a case, and what becomes of undo: an act to undo, nothing, a step undone or done again, or a line drawn under it all. */
export type Act = {
  /** As the log names it: `case.edited`, `case.closed`. */
  readonly kind: string;
  readonly label: string;
  readonly changes: readonly RecordChange[];
  /** What the act does to names that are kept apart, besides what follows from its changes. */
  readonly names?: readonly NameChange[];
  readonly undo:
    | { readonly do: 'push' }
    | { readonly do: 'keep' }
    | { readonly do: 'mark'; readonly stepId: string; readonly isUndone: boolean }
    | { readonly do: 'clear' };
};

/**
 * The one way in which records change: records, log entry, undo step and list columns in one transaction.
 *
 * The name of a protected person never gets into a record: it is kept apart, in the same transaction.
 *
 * When it returns, the change survives a power cut. Returns the moment of it.
 */
export function commitChanges(session: Session, caseId: string, act: Act): string {
  const { db } = session;
  const at = now(session);
  inTransaction(db, () => {
    const apart = namesApart(session, caseId, act);
    for (const change of apart.changes) {
      if (change.after) putRecord(db, caseId, change.after, at);
      else removeRecord(db, caseId, change.kind, change.id);
    }
    const names = storeNames(db, caseId, apart.names, at);
    const told = { label: act.label, changes: loggedChanges(apart.changes), names };
    appendEntry(
      db,
      { kind: act.kind, caseId, body: { actor: session.actor(), ...told } },
      session.clock,
    );
    keepUndo(session, caseId, act, apart);
    refreshColumns(session, caseId, at);
  });
  return at;
}

function namesApart(session: Session, caseId: string, act: Act): ChangesApart {
  return withNamesApart(act.changes, {
    names: listProtectedNames(session.db, caseId),
    given: act.names ?? [],
    aliases: listRecords(session.db, caseId).flatMap((record) =>
      record.kind === 'person' ? [record.body.alias] : [],
    ),
    putsBack: act.undo.do === 'push',
  });
}

/** Changes as the log carries them: the whole content of each record before and after. */
export function loggedChanges(changes: readonly RecordChange[]): LoggedChange[] {
  return changes.map(({ kind, id, before, after }) => ({
    kind,
    id,
    before: before?.body ?? null,
    after: after?.body ?? null,
  }));
}

function keepUndo(session: Session, caseId: string, act: Act, apart: ChangesApart): void {
  const { db } = session;
  switch (act.undo.do) {
    case 'push':
      pushStep(db, caseId, { id: session.newId(), label: act.label, ...apart });
      return;
    case 'keep':
      return;
    case 'mark':
      markStep(db, act.undo.stepId, act.undo.isUndone);
      return;
    case 'clear':
      clearSteps(db, caseId);
  }
}

/** Brings the list columns of a case in step with its records and exhibits. Call inside the transaction of the change. */
export function refreshColumns(session: Session, caseId: string, at: string): void {
  const { db } = session;
  const row = findCaseRow(db, caseId);
  if (!row) throw new Error(`case ${caseId} has no row`);
  const frame = {
    id: caseId,
    reference: row.reference,
    openedAt: findOpenedAt(db, caseId) ?? at,
    updatedAt: at,
    exhibitCount: countExhibits(db, caseId),
  };
  const records = sortRecords(listRecords(db, caseId));
  const shown = withholderOf(db, caseId, records.people).text;
  updateCase(db, columnsOf(records, frame, shown));
}
