import { applyEdits } from '../../../shared/domain/apply-edit.ts';
import {
  isWorkedOnHere,
  type CaseDetail,
  type UndoState,
} from '../../../shared/domain/case-detail.ts';
import { isClosed } from '../../../shared/domain/case-file.ts';
import { ExhibitDetails } from '../../../shared/domain/exhibit.ts';
import { findsOrDecides } from '../../../shared/domain/finding-edits.ts';
import { isAboutKeeping } from '../../../shared/domain/keeping-edits.ts';
import { sortRecords, type CaseRecords, type Edit } from '../../../shared/domain/records.ts';
import { DomainError } from '../../../shared/errors.ts';
import { versionsOfCase } from '../../../shared/policy/case-policy.ts';
import { listExhibitFacts } from '../evidence/exhibit-repo.ts';
import { caseCameFrom, caseHandedTo } from '../handover/handover-repo.ts';
import { namesInTexts } from '../people/names-in-texts.ts';
import { ownPart } from '../people/own-part.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import { withFileName, withholderOf } from '../people/withhold.ts';
import type { Session } from '../session.ts';
import { findSettings } from '../settings/settings-service.ts';
import { findCaseRow } from './case-repo.ts';
import { commitChanges } from './commit-changes.ts';
import { listRecords } from './record-repo.ts';
import { undoState } from './undo-repo.ts';

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
