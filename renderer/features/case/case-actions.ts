import type { Edit } from '../../../shared/domain/records.ts';
import { errorOf } from '../../lib/client.ts';
import { explain } from '../../lib/errors.ts';
import type { Session } from '../shell/session.svelte.ts';

/** Takes the last change of the open case back and says which it was. */
export async function undo(session: Session): Promise<void> {
  await step(session, 'undo', 'Undone');
}

/** Does again what was taken back and says what it was. */
export async function redo(session: Session): Promise<void> {
  await step(session, 'redo', 'Done again');
}

async function step(session: Session, act: 'undo' | 'redo', word: string): Promise<void> {
  const { openCase } = session;
  if (!openCase || session.page !== 'case') return;
  try {
    const label = await openCase[act]();
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
  if (!openCase) return false;
  try {
    await openCase.act(label, edits);
  } catch (thrown) {
    session.failure = explain(errorOf(thrown));
    return false;
  }
  session.toasts.show(label, {
    label: 'Undo',
    shortcut: 'Ctrl Z',
    run: () => undo(session),
    // Undo takes back the last act; after another one this message would promise something else than it does.
    isOffered: () => openCase.save.is === 'saved' && openCase.detail.undo.undoLabel === label,
  });
  return true;
}
