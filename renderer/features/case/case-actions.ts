import type { BookEdit } from '../../../shared/books/books.ts';
import type { Edit } from '../../../shared/domain/records.ts';
import { errorOf } from '../../lib/client.ts';
import { explain } from '../../lib/errors.ts';
import type { CaseState } from './case-state.svelte.ts';
import type { BookState } from '../books/book-state.svelte.ts';
import type { Session } from '../shell/session.svelte.ts';

/** Takes the last change of the open case or book back and says which it was. */
export async function undo(session: Session): Promise<void> {
  await step(session, 'undo', 'Undone');
}

/** Does again what was taken back and says what it was. */
export async function redo(session: Session): Promise<void> {
  await step(session, 'redo', 'Done again');
}

async function step(session: Session, act: 'undo' | 'redo', word: string): Promise<void> {
  const { editor } = session;
  if (!editor) return;
  try {
    const label = await editor[act]();
    session.toasts.show(`${word}: ${label}`);
  } catch (thrown) {
    session.toasts.show(explain(errorOf(thrown)).title);
  }
}

/** Adds or removes records of the open case and offers to take that back. False when it was refused. */
export async function actWithUndo(
  session: Session,
  label: string,
  edits: Edit[],
): Promise<boolean> {
  const { openCase } = session;
  return openCase ? offeringUndo(session, openCase, label, openCase.act(label, edits)) : false;
}

/** Adds or removes entries of the open book and offers to take that back. False when it was refused. */
export async function actOnBook(
  session: Session,
  label: string,
  edits: BookEdit[],
): Promise<boolean> {
  const { openBook } = session;
  return openBook ? offeringUndo(session, openBook, label, openBook.act(label, edits)) : false;
}

async function offeringUndo(
  session: Session,
  editor: CaseState | BookState,
  label: string,
  act: Promise<void>,
): Promise<boolean> {
  try {
    await act;
  } catch (thrown) {
    session.failure = explain(errorOf(thrown));
    return false;
  }
  session.toasts.show(label, {
    label: 'Undo',
    shortcut: 'Ctrl Z',
    run: () => undo(session),
    // Undo takes back the last act; after another one this message would promise something else than it does.
    isOffered: () =>
      session.editor === editor &&
      editor.save.is === 'saved' &&
      editor.detail.undo.undoLabel === label,
  });
  return true;
}
