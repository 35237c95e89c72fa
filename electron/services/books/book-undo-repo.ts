import { z } from 'zod';
import type { BookChange } from '../../../shared/books/apply-book-edit.ts';
import { BookKind, type BookName, BookRecord } from '../../../shared/books/books.ts';
import type { UndoState } from '../../../shared/domain/case-detail.ts';
import { get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

const StoredStep = z
  .object({ id: z.string(), label: z.string(), changes: z.string() })
  .transform((row) => ({
    ...row,
    changes: z
      .array(
        z.object({
          kind: BookKind,
          id: z.string(),
          before: BookRecord.nullable(),
          after: BookRecord.nullable(),
        }),
      )
      .parse(JSON.parse(row.changes)),
  }));

/** One act on a book that can be undone, or redone after it was. */
export type BookStep = z.infer<typeof StoredStep>;

/** Adds an act; whatever had been undone before it can no longer be redone. */
export function pushBookStep(
  db: WriteDb,
  book: BookName,
  step: { id: string; label: string; changes: readonly BookChange[] },
): void {
  run(db, 'DELETE FROM book_undo_steps WHERE book = ? AND is_undone = 1', [book]);
  run(
    db,
    `INSERT INTO book_undo_steps (id, book, position, label, changes)
     SELECT @id, @book, coalesce(max(position), 0) + 1, @label, @changes
     FROM book_undo_steps WHERE book = @book`,
    { id: step.id, book, label: step.label, changes: JSON.stringify(step.changes) },
  );
}

/** The act that undo takes back next. */
export function lastBookStep(db: ReadDb, book: BookName): BookStep | undefined {
  return get(
    db,
    StoredStep,
    `SELECT id, label, changes FROM book_undo_steps WHERE book = ? AND is_undone = 0
     ORDER BY position DESC LIMIT 1`,
    [book],
  );
}

/** The act that redo does again next. */
export function firstUndoneBookStep(db: ReadDb, book: BookName): BookStep | undefined {
  return get(
    db,
    StoredStep,
    `SELECT id, label, changes FROM book_undo_steps WHERE book = ? AND is_undone = 1
     ORDER BY position LIMIT 1`,
    [book],
  );
}

/** Records whether a step stands undone. */
export function markBookStep(db: WriteDb, stepId: string, isUndone: boolean): void {
  run(db, 'UPDATE book_undo_steps SET is_undone = ? WHERE id = ?', [isUndone ? 1 : 0, stepId]);
}

/** Forgets all steps of a book: what came before can no longer be taken back. */
export function clearBookSteps(db: WriteDb, book: BookName): void {
  run(db, 'DELETE FROM book_undo_steps WHERE book = ?', [book]);
}

const Label = z.object({ label: z.string() });

/** What undo and redo would do next. */
export function bookUndoState(db: ReadDb, book: BookName): UndoState {
  const label = (isUndone: 0 | 1, order: 'DESC' | 'ASC'): string | null =>
    get(
      db,
      Label,
      `SELECT label FROM book_undo_steps WHERE book = ? AND is_undone = ? ORDER BY position ${order} LIMIT 1`,
      [book, isUndone],
    )?.label ?? null;
  return { undoLabel: label(0, 'DESC'), redoLabel: label(1, 'ASC') };
}
