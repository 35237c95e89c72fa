import { z } from 'zod';
import { get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';
import type { RecordChange } from '../../../shared/domain/apply-edit.ts';
import type { UndoState } from '../../../shared/domain/case-detail.ts';
import type { NameChange } from '../people/names-apart.ts';
import { AnyRecord, RecordKind } from '../../../shared/domain/records.ts';

const StoredChanges = z.array(
  z.object({
    kind: RecordKind,
    id: z.string(),
    before: AnyRecord.nullable(),
    after: AnyRecord.nullable(),
  }),
);

const ApartName = z.object({ name: z.string(), otherNames: z.array(z.string()) }).nullable();

const StoredNames = z.array(
  z.object({ personId: z.string(), before: ApartName, after: ApartName }),
);

const StoredStep = z
  .object({ id: z.string(), label: z.string(), changes: z.string(), names: z.string() })
  .transform((row) => ({
    ...row,
    changes: StoredChanges.parse(JSON.parse(row.changes)),
    names: StoredNames.parse(JSON.parse(row.names)),
  }));

/** One act that can be undone, or redone after it was. */
export type UndoStep = z.infer<typeof StoredStep>;

const stepColumns = 'id, label, changes, names';

/** Adds an act; whatever had been undone before it can no longer be redone. */
export function pushStep(
  db: WriteDb,
  caseId: string,
  step: {
    id: string;
    label: string;
    changes: readonly RecordChange[];
    names: readonly NameChange[];
  },
): void {
  run(db, 'DELETE FROM undo_steps WHERE case_id = ? AND is_undone = 1', [caseId]);
  run(
    db,
    `INSERT INTO undo_steps (id, case_id, position, label, changes, names)
     SELECT @id, @caseId, coalesce(max(position), 0) + 1, @label, @changes, @names
     FROM undo_steps WHERE case_id = @caseId`,
    {
      id: step.id,
      caseId,
      label: step.label,
      changes: JSON.stringify(step.changes),
      names: JSON.stringify(step.names),
    },
  );
}

/** The act that undo takes back next. */
export function lastStep(db: ReadDb, caseId: string): UndoStep | undefined {
  return get(
    db,
    StoredStep,
    `SELECT ${stepColumns} FROM undo_steps WHERE case_id = ? AND is_undone = 0 ORDER BY position DESC LIMIT 1`,
    [caseId],
  );
}

/** The act that redo does again next. */
export function firstUndoneStep(db: ReadDb, caseId: string): UndoStep | undefined {
  return get(
    db,
    StoredStep,
    `SELECT ${stepColumns} FROM undo_steps WHERE case_id = ? AND is_undone = 1 ORDER BY position LIMIT 1`,
    [caseId],
  );
}

/** Records whether a step stands undone. */
export function markStep(db: WriteDb, stepId: string, isUndone: boolean): void {
  run(db, 'UPDATE undo_steps SET is_undone = ? WHERE id = ?', [isUndone ? 1 : 0, stepId]);
}

/** Forgets all steps: after closing or reopening, what came before is no longer undone. */
export function clearSteps(db: WriteDb, caseId: string): void {
  run(db, 'DELETE FROM undo_steps WHERE case_id = ?', [caseId]);
}

const Label = z.object({ label: z.string() });

/** What undo and redo would do next. */
export function undoState(db: ReadDb, caseId: string): UndoState {
  const undo = get(
    db,
    Label,
    'SELECT label FROM undo_steps WHERE case_id = ? AND is_undone = 0 ORDER BY position DESC LIMIT 1',
    [caseId],
  );
  const redo = get(
    db,
    Label,
    'SELECT label FROM undo_steps WHERE case_id = ? AND is_undone = 1 ORDER BY position LIMIT 1',
    [caseId],
  );
  return { undoLabel: undo?.label ?? null, redoLabel: redo?.label ?? null };
}
