import { inTransaction } from '../../db/sql.ts';
import { applyEdits, type RecordChange } from '../../../shared/domain/apply-edit.ts';
import {
  caseReference,
  isWorkedOnHere,
  type CaseDetail,
  type UndoState,
} from '../../../shared/domain/case-detail.ts';
import { isClosed } from '../../../shared/domain/case-file.ts';
import { ExhibitDetails } from '../../../shared/domain/exhibit.ts';
import { findsOrDecides } from '../../../shared/domain/finding-edits.ts';
import { isAboutKeeping } from '../../../shared/domain/keeping-edits.ts';
import {
  AnyRecord,
  sortRecords,
  type CaseRecords,
  type Edit,
} from '../../../shared/domain/records.ts';
import type { NewCase } from '../../../shared/contract/vault-api.ts';
import { DomainError } from '../../../shared/errors.ts';
import { nameWithholder, withheldNames } from '../../../shared/domain/protected-names.ts';
import { versionsOfCase } from '../../../shared/policy/case-policy.ts';
import { policyInForce, shippedPolicy } from '../../../shared/policy/register.ts';
import { appendEntry, type LogHead } from '../audit/audit-log.ts';
import { listExhibitFacts } from '../evidence/exhibit-repo.ts';
import { caseCameFrom, caseHandedTo } from '../handover/handover-repo.ts';
import { storeNames, withNamesApart, type NameChange } from '../people/names-apart.ts';
import { namesInTexts } from '../people/names-in-texts.ts';
import { ownPart } from '../people/own-part.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import { withFileName, withholderOf } from '../people/withhold.ts';
import { now, today, type Session } from '../session.ts';
import { findSettings } from '../settings/settings-service.ts';
import { columnsOf } from './case-columns.ts';
import { findCaseRow, insertCase, takeNextSequence } from './case-repo.ts';
import { commitChanges, loggedChanges } from './commit-changes.ts';
import { listRecords, putRecord } from './record-repo.ts';
import { undoState } from './undo-repo.ts';

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

/**
 * A case as the workspace shows it: texts as they were written, each with the protected names that stand in it. What cannot
 * be edited, such as the labels of acts and the names of files, tells no protected name. Throws `not_found`.
 */
export function openCase(session: Session, caseId: string): CaseDetail {
  const { db } = session;
  const detail = readCase(session, caseId);
  const { people } = detail.records;
  const shown = withholderOf(db, caseId, people).text;
  const { handedTo, cameFrom } = detail;
  // What was done before it left can be taken back again once it is worked on here.
  const { undoLabel, redoLabel } = isWorkedOnHere(detail) ? detail.undo : nothingToUndo;
  return {
    ...detail,
    exhibits: detail.exhibits.map((exhibit) => withFileName(exhibit, shown)),
    undo: {
      undoLabel: undoLabel === null ? null : shown(undoLabel),
      redoLabel: redoLabel === null ? null : shown(redoLabel),
    },
    namesInTexts: namesInTexts(db, caseId, listRecords(db, caseId)),
    handedTo: handedTo && { ...handedTo, name: shown(handedTo.name) },
    cameFrom: cameFrom && { ...cameFrom, library: shown(cameFrom.library) },
  };
}

const nothingToUndo: UndoState = { undoLabel: null, redoLabel: null };

/** A case as it is stored, for services that write it out whole or take names out of it. Throws `not_found`. */
export function readCase(session: Session, caseId: string): CaseDetail {
  const { db } = session;
  const row = findCaseRow(db, caseId);
  if (!row) throw new DomainError('not_found', 'no such case');
  const records = listRecords(db, caseId);
  const sorted = sortRecords(records);
  const detailsById = new Map(
    records.flatMap((record) => (record.kind === 'exhibit' ? [[record.id, record.body]] : [])),
  );
  return {
    row,
    records: sorted,
    exhibits: listExhibitFacts(db, caseId).map((facts) => ({
      facts,
      details: detailsById.get(facts.id) ?? ExhibitDetails.parse({}),
    })),
    undo: undoState(db, caseId),
    policies: versionsOfCase(sorted.file, versionsOf(db)),
    namesInTexts: [],
    ownPart: ownPart(db, caseId, sorted.people),
    directorName: findSettings(db)?.directorName ?? '',
    handedTo: caseHandedTo(db, caseId),
    cameFrom: caseCameFrom(db, caseId),
  };
}

/**
 * Records of a case that may be changed. Throws `not_found`, `case_closed` for a closed one, `handed_over` for one that is
 * worked on in another library, `director_conflicted` for one that came back to somebody who has a part in it.
 */
export function requireOpenCase(session: Session, caseId: string): CaseRecords {
  const records = requireCaseHere(session, caseId);
  if (isClosed(records.file)) throw new DomainError('case_closed', 'the case is closed');
  return records;
}

/** Records of a case that is worked on here, closed or not. Throws as `requireOpenCase` does for one that is not. */
export function requireCaseHere(session: Session, caseId: string): CaseRecords {
  const records = requireCase(session, caseId);
  assertHere(session, caseId);
  assertNotKeptOnly(session, caseId, records);
  return records;
}

/** Throws `handed_over` for a case that was handed out and has not come back. */
export function assertHere({ db }: Session, caseId: string): void {
  const to = caseHandedTo(db, caseId);
  if (to) throw new DomainError('handed_over', 'worked on in another library');
}

/** Throws `director_conflicted` for a case that came back to somebody who has a part in it themselves. */
function assertNotKeptOnly(
  { db }: Session,
  caseId: string,
  { people }: Pick<CaseRecords, 'people'>,
): void {
  const from = caseCameFrom(db, caseId);
  // Nearly no case has come back, and who has a part takes more looking up.
  if (!from?.isReturn) return;
  const part = ownPart(db, caseId, people);
  if (part !== null) throw new DomainError('director_conflicted', `is its ${part}`);
}

/** Records of a case, closed or not. Throws `not_found`. */
export function requireCase(session: Session, caseId: string): CaseRecords {
  if (!findCaseRow(session.db, caseId)) throw new DomainError('not_found', 'no such case');
  return sortRecords(listRecords(session.db, caseId));
}

/** Throws `director_conflicted` while whoever investigates here has a part in the case themselves (clause 4.1). */
export function assertNoOwnPart({ ownPart }: CaseDetail): void {
  if (ownPart !== null) throw new DomainError('director_conflicted', `is its ${ownPart}`);
}

/**
 * Makes edits as one act that can be undone. All of them are stored or none. Returns the moment they were.
 *
 * Throws `director_conflicted` for edits that find or decide something in a case that is to be handed over.
 */
export function editCase(
  session: Session,
  input: { caseId: string; label: string; edits: readonly Edit[] },
): string {
  const { caseId, label, edits } = input;
  if (edits.every(isAboutKeeping)) requireCaseHere(session, caseId);
  else requireOpenCase(session, caseId);
  if (edits.some(findsOrDecides)) assertNoOwnPart(readCase(session, caseId));
  assertExhibitsExist(session, caseId, edits);
  return commitChanges(session, caseId, {
    kind: 'case.edited',
    label,
    changes: applyEdits(listRecords(session.db, caseId), edits),
    undo: { do: 'push' },
  });
}

function assertExhibitsExist(session: Session, caseId: string, edits: readonly Edit[]): void {
  const edited = edits.filter((edit) => edit.kind === 'exhibit');
  if (edited.length === 0) return;
  const held = new Set(listExhibitFacts(session.db, caseId).map((facts) => facts.id));
  if (edited.every((edit) => held.has(edit.id))) return;
  throw new DomainError('not_found', 'no such exhibit in this case');
}
