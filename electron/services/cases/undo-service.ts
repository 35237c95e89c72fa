import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import { changeFindsOrDecides } from '../../../shared/domain/finding-edits.ts';
import { changesKeepingOnly } from '../../../shared/domain/keeping-edits.ts';
import { DomainError } from '../../../shared/errors.ts';
import { withholderFor } from '../people/withhold.ts';
import type { Session } from '../session.ts';
import { assertNoOwnPart, readCase, requireCaseHere, requireOpenCase } from './case-service.ts';
import { commitChanges } from './commit-changes.ts';
import { firstUndoneStep, lastStep } from './undo-repo.ts';

/** Of a closed case only how it is kept is done and undone. Throws as `requireOpenCase` does. */
function requireChangeable(
  session: Session,
  caseId: string,
  step: { readonly changes: readonly RecordChange[] } | null | undefined,
): void {
  if (step && changesKeepingOnly(step.changes)) requireCaseHere(session, caseId);
  else requireOpenCase(session, caseId);
}

/** A conflict that came to light bars what was found before it, too: it is neither taken back nor done again. */
function assertMayFind(session: Session, caseId: string, changes: readonly RecordChange[]): void {
  if (changes.some(changeFindsOrDecides)) assertNoOwnPart(readCase(session, caseId));
}

/** Takes the last act back. Throws `nothing_to_undo`, and `director_conflicted` as `editCase` does. */
export function undo(session: Session, caseId: string): { label: string; savedAt: string } {
  const step = lastStep(session.db, caseId);
  requireChangeable(session, caseId, step);
  if (!step) throw new DomainError('nothing_to_undo', 'nothing to undo');
  const changes = step.changes.map(reversed);
  assertMayFind(session, caseId, changes);
  const savedAt = commitChanges(session, caseId, {
    kind: 'case.undone',
    label: `Undid: ${step.label}`,
    changes,
    names: step.names.map(reversed),
    undo: { do: 'mark', stepId: step.id, isUndone: true },
  });
  return { label: withholderFor(session, caseId).text(step.label), savedAt };
}

function reversed<C extends { readonly before: unknown; readonly after: unknown }>(change: C): C {
  return { ...change, before: change.after, after: change.before };
}

/** Does the act again that was taken back last. Throws `nothing_to_redo`, and `director_conflicted` as `editCase` does. */
export function redo(session: Session, caseId: string): { label: string; savedAt: string } {
  const step = firstUndoneStep(session.db, caseId);
  requireChangeable(session, caseId, step);
  if (!step) throw new DomainError('nothing_to_redo', 'nothing to redo');
  assertMayFind(session, caseId, step.changes);
  const savedAt = commitChanges(session, caseId, {
    kind: 'case.redone',
    label: `Did again: ${step.label}`,
    changes: step.changes,
    names: step.names,
    undo: { do: 'mark', stepId: step.id, isUndone: false },
  });
  return { label: withholderFor(session, caseId).text(step.label), savedAt };
}
