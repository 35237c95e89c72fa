import { applyBookEdits, type BookChange } from '../../../shared/books/apply-book-edit.ts';
import type {
  BookChanged,
  BookDetail,
  BookEdit,
  BookKind,
  BookName,
} from '../../../shared/books/books.ts';
import { DomainError } from '../../../shared/errors.ts';
import { inTransaction } from '../../db/sql.ts';
import { appendEntry } from '../audit/audit-log.ts';
import type { LoggedChange } from '../audit/changes.ts';
import { now, type Session } from '../session.ts';
import { listBookRecords, putBookRecord, removeBookRecord } from './book-repo.ts';
import {
  bookUndoState,
  clearBookSteps,
  firstUndoneBookStep,
  lastBookStep,
  markBookStep,
  pushBookStep,
} from './book-undo-repo.ts';
import { assertDocumentsKept } from './document-links.ts';
import { listDocuments } from './document-repo.ts';

/** A book with everything in it. */
export function openBook({ db }: Session, book: BookName): BookDetail {
  return {
    book,
    records: listBookRecords(db, book),
    documents: listDocuments(db, book),
    undo: bookUndoState(db, book),
  };
}

/**
 * Makes edits to a book as one act that can be undone; all of them are stored or none. When it returns, they survive a power
 * cut. Adopting a version of the policy draws a line: it, and what came before it, cannot be taken back.
 *
 * Throws as `applyBookEdits` does, and `not_found` for a document that is not kept.
 */
export function editBook(
  session: Session,
  { book, label, edits }: { book: BookName; label: string; edits: readonly BookEdit[] },
): BookChanged {
  const changes = applyBookEdits(book, listBookRecords(session.db, book), edits);
  assertDocumentsKept(session.db, changes);
  const undo = changes.some(adopts) ? { do: 'clear' as const } : { do: 'push' as const };
  return commitBook(session, book, { kind: 'book.edited', label, changes, undo });
}

function adopts({ after }: BookChange): boolean {
  return after?.kind === 'policy_version' && after.body.adoptedOn !== null;
}

/** Takes the last act back. Throws `nothing_to_undo`. */
export function undoBook(session: Session, book: BookName): BookChanged & { label: string } {
  const step = lastBookStep(session.db, book);
  if (!step) throw new DomainError('nothing_to_undo', 'nothing to undo');
  const changed = commitBook(session, book, {
    kind: 'book.undone',
    label: `Undid: ${step.label}`,
    changes: step.changes.map((change) => ({
      ...change,
      before: change.after,
      after: change.before,
    })),
    undo: { do: 'mark', stepId: step.id, isUndone: true },
  });
  return { ...changed, label: step.label };
}

/** Does the act again that was taken back last. Throws `nothing_to_redo`. */
export function redoBook(session: Session, book: BookName): BookChanged & { label: string } {
  const step = firstUndoneBookStep(session.db, book);
  if (!step) throw new DomainError('nothing_to_redo', 'nothing to redo');
  const changed = commitBook(session, book, {
    kind: 'book.redone',
    label: `Did again: ${step.label}`,
    changes: step.changes,
    undo: { do: 'mark', stepId: step.id, isUndone: false },
  });
  return { ...changed, label: step.label };
}

type BookAct = {
  readonly kind: 'book.edited' | 'book.undone' | 'book.redone';
  readonly label: string;
  readonly changes: readonly BookChange[];
  readonly undo:
    | { readonly do: 'push' }
    | { readonly do: 'clear' }
    | { readonly do: 'mark'; readonly stepId: string; readonly isUndone: boolean };
};

/** Entries, log entry and undo step in one transaction. */
function commitBook(session: Session, book: BookName, act: BookAct): BookChanged {
  const { db } = session;
  const savedAt = now(session);
  inTransaction(db, () => {
    for (const { kind, id, after } of act.changes) {
      if (after) putBookRecord(db, book, after, savedAt);
      else removeBookRecord(db, book, kind, id);
    }
    const body = { actor: session.actor(), label: act.label, book };
    appendEntry(
      db,
      { kind: act.kind, caseId: null, body: { ...body, changes: act.changes.map(logged) } },
      session.clock,
    );
    keepUndo(session, book, act);
  });
  const changes = act.changes.map(({ kind, id, after }) => ({ kind, id, after }));
  return { book, changes, undo: bookUndoState(db, book), savedAt };
}

function logged({ kind, id, before, after }: BookChange): LoggedChange & { kind: BookKind } {
  return { kind, id, before: before?.body ?? null, after: after?.body ?? null };
}

function keepUndo(session: Session, book: BookName, { label, changes, undo }: BookAct): void {
  const { db } = session;
  switch (undo.do) {
    case 'push':
      pushBookStep(db, book, { id: session.newId(), label, changes });
      return;
    case 'clear':
      clearBookSteps(db, book);
      return;
    case 'mark':
      markBookStep(db, undo.stepId, undo.isUndone);
  }
}
