import { inTransaction } from '../../db/sql.ts';
import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import { caseReference } from '../../../shared/domain/case-detail.ts';
import { AnyRecord, sortRecords } from '../../../shared/domain/records.ts';
import type { NewCase } from '../../../shared/contract/vault-api.ts';
import { nameWithholder, withheldNames } from '../../../shared/domain/protected-names.ts';
import { policyInForce, shippedPolicy } from '../../../shared/policy/register.ts';
import { appendEntry, type LogHead } from '../audit/audit-log.ts';
import { storeNames, withNamesApart, type NameChange } from '../people/names-apart.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import { now, today, type Session } from '../session.ts';
import { columnsOf } from './case-columns.ts';
import { insertCase, takeNextSequence } from './case-repo.ts';
import { loggedChanges } from './commit-changes.ts';
import { putRecord } from './record-repo.ts';

/** Opens a new case and gives it its reference, `SM-YYYY-NNN` of this year. */
export function createCase(
  session: Session,
  input: NewCase,
): { caseId: string; reference: string } {
  const { db } = session;
  const at = now(session);
  const caseId = session.newId();
  const records = firstRecords(session, input);
  return inTransaction(db, () => {
    const year = Number(today(session).slice(0, 4));
    const reference = caseReference(year, takeNextSequence(db, year));
    const told = { kind: 'case.created', label: 'Opened the case' };
    storeNewCase(session, { caseId, reference, openedAt: at, records, told });
    return { caseId, reference };
  });
}

/** Stores a case that is not there yet, with its log entry. Call inside a transaction. Returns where the log stands. */
export function storeNewCase(
  session: Session,
  input: {
    caseId: string;
    reference: string;
    openedAt: string;
    records: readonly AnyRecord[];
    /** Names of protected people that come apart from the records already. */
    names?: readonly NameChange[];
    /** How the log tells of it. */
    told: { kind: string; label: string };
  },
): LogHead {
  const { db } = session;
  const { caseId, reference, openedAt, records, told } = input;
  const at = now(session);
  const apart = withNamesApart(records.map(arrival), {
    names: new Map(),
    given: input.names ?? [],
    aliases: records.flatMap((record) => (record.kind === 'person' ? [record.body.alias] : [])),
    putsBack: false,
  });
  const stored = apart.changes.flatMap(({ after }) => after ?? []);
  const frame = { id: caseId, reference, openedAt, updatedAt: at, exhibitCount: 0 };
  const sorted = sortRecords(stored);
  const kept = new Map(
    apart.names.flatMap(({ personId, after }) => (after ? [[personId, after]] : [])),
  );
  const shown = nameWithholder(withheldNames(sorted.people, kept)).text;
  insertCase(db, columnsOf(sorted, frame, shown));
  for (const record of stored) putRecord(db, caseId, record, at);
  const names = storeNames(db, caseId, apart.names, at);
  const body = { actor: session.actor(), label: told.label, reference, names };
  return appendEntry(
    db,
    { kind: told.kind, caseId, body: { ...body, changes: loggedChanges(apart.changes) } },
    session.clock,
  );
}

function arrival(after: AnyRecord): RecordChange {
  return { kind: after.kind, id: after.id, before: null, after };
}

function firstRecords(session: Session, input: NewCase): AnyRecord[] {
  const file = {
    title: input.title,
    broughtOn: input.broughtOn,
    route: input.route,
    description: input.description,
    policyVersion: (policyInForce(input.broughtOn, versionsOf(session.db)) ?? shippedPolicy).id,
    stages: [{ stage: 'reported', enteredOn: input.broughtOn }],
  };
  const person = (part: 'subject' | 'reporter', position: number) => ({
    kind: 'person',
    id: session.newId(),
    position,
    body: { name: '', ...input[part], part },
  });
  return [
    { kind: 'case', id: 'case', position: 0, body: file },
    person('subject', 0),
    person('reporter', 1),
  ].map((raw) => AnyRecord.parse(raw));
}
