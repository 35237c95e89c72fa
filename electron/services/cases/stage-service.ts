import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import {
  currentStage,
  isBeyondTriage,
  type CaseFile,
  type ClosingReason,
  type Stage,
} from '../../../shared/domain/case-file.ts';
import { findGaps, unexplained } from '../../../shared/domain/gaps.ts';
import { AnyRecord } from '../../../shared/domain/records.ts';
import { DomainError } from '../../../shared/errors.ts';
import { versionsOf } from '../policy/policy-versions.ts';
import { now, type Session } from '../session.ts';
import {
  assertHere,
  assertNoOwnPart,
  openCase,
  requireCase,
  requireOpenCase,
} from './case-service.ts';
import { commitChanges } from './commit-changes.ts';

/**
 * Moves an open case to another stage, forward or back. Throws `invalid_input` for a day before the last move, and beyond
 * triage `director_conflicted` while the case is to be handed over (clause 4.1).
 */
export function moveCase(
  session: Session,
  input: { caseId: string; stage: Exclude<Stage, 'closed'>; on: string },
): string {
  const { file } = requireOpenCase(session, input.caseId);
  if (currentStage(file) === input.stage) {
    throw new DomainError('invalid_input', 'the case is at that stage already');
  }
  if (isBeyondTriage(input.stage)) assertNoOwnPart(openCase(session, input.caseId));
  return commitChanges(session, input.caseId, {
    kind: 'case.edited',
    label: `Moved to ${input.stage}`,
    changes: [changeFile(file, enter(file, input.stage, input.on))],
    undo: { do: 'push' },
  });
}

/**
 * Closes a case: it becomes read-only, and nothing done before can be undone.
 *
 * Throws `gaps_open` while something is missing and nobody has said why, and `director_conflicted` like `moveCase`.
 */
export function closeCase(
  session: Session,
  input: { caseId: string; on: string; reason: ClosingReason; note: string },
): string {
  const { file } = requireOpenCase(session, input.caseId);
  const detail = openCase(session, input.caseId);
  assertNoOwnPart(detail);
  const gaps = findGaps(detail, now(session));
  const open = unexplained(gaps, detail);
  if (open.length > 0) {
    throw new DomainError('gaps_open', 'something is missing', { gaps: open.length });
  }
  const closed = {
    ...enter(file, 'closed', input.on),
    closing: {
      reason: input.reason,
      note: input.note,
      closedOn: input.on,
      policyVersions: versionsOf(session.db).map(({ id }) => id),
    },
  };
  return commitChanges(session, input.caseId, {
    kind: 'case.closed',
    label:
      gaps.length === 0
        ? 'Closed the case'
        : `Closed the case; left open with a reason: ${gaps.length}`,
    changes: [changeFile(file, closed)],
    undo: { do: 'clear' },
  });
}

/**
 * Opens a closed case again, at the stage it was closed from. The reason goes into the log. Throws `conflict` for an open one,
 * `handed_over` as editing does, and `director_conflicted` for whoever has a part in it.
 */
export function reopenCase(
  session: Session,
  input: { caseId: string; on: string; reason: string },
): string {
  const { file } = requireCase(session, input.caseId);
  assertHere(session, input.caseId);
  assertNoOwnPart(openCase(session, input.caseId));
  if (currentStage(file) !== 'closed') throw new DomainError('conflict', 'the case is open');
  const before = file.stages.findLast((entry) => entry.stage !== 'closed')?.stage ?? 'reported';
  const reopened = { ...enter(file, before, input.on), closing: null };
  return commitChanges(session, input.caseId, {
    kind: 'case.reopened',
    label: `Reopened the case: ${input.reason}`,
    changes: [changeFile(file, reopened)],
    undo: { do: 'clear' },
  });
}

function enter(file: CaseFile, stage: Stage, on: string): CaseFile {
  const last = file.stages.at(-1);
  if (last && on < last.enteredOn) {
    throw new DomainError('invalid_input', 'a stage cannot begin before the one it follows', {
      earliest: last.enteredOn,
    });
  }
  return { ...file, stages: [...file.stages, { stage, enteredOn: on }] };
}

function changeFile(before: CaseFile, after: CaseFile): RecordChange {
  const record = (body: CaseFile): AnyRecord =>
    AnyRecord.parse({ kind: 'case', id: 'case', position: 0, body });
  return { kind: 'case', id: 'case', before: record(before), after: record(after) };
}
