import type { EventPayload } from '../../../shared/contract/events.ts';
import { redo, undo } from '../case/case-actions.ts';
import { focusNextPane, isShortcut, isTextEntry } from '../../lib/keyboard.ts';
import type { Session } from './session.svelte.ts';

type Command = EventPayload<'menu.command'>['command'];

/** Carries out a command of the menu or of a shortcut. */
export function runCommand(session: Session, command: Command): void {
  switch (command) {
    case 'new_case':
      session.isNewCaseShown = true;
      return;
    case 'lock':
      void session.lock();
      return;
    case 'undo':
      void undo(session);
      return;
    case 'redo':
      void redo(session);
      return;
    case 'settings':
      void session.show('settings');
      return;
    case 'find':
      document.querySelector<HTMLInputElement>('[data-find]')?.focus();
  }
}

const shortcuts: readonly (readonly [shortcut: string, command: Command, inText: boolean])[] = [
  ['mod+n', 'new_case', true],
  ['mod+l', 'lock', true],
  ['mod+,', 'settings', true],
  ['mod+f', 'find', true],
  ['mod+z', 'undo', false],
  ['mod+shift+z', 'redo', false],
  ['mod+y', 'redo', false],
];

/** Shortcuts that work anywhere in an unlocked window. In a text, undo and redo belong to the text. */
export function shellKeydown(session: Session, event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  if (isShortcut(event, 'f6') || isShortcut(event, 'shift+f6')) {
    event.preventDefault();
    focusNextPane(event.shiftKey ? -1 : 1);
    return;
  }
  if (isShortcut(event, 'mod+\\')) {
    event.preventDefault();
    session.isRailNarrow = !session.isRailNarrow;
    return;
  }
  if (isDialogOpen() && !isShortcut(event, 'mod+l')) return;
  const found = shortcuts.find(([shortcut]) => isShortcut(event, shortcut));
  if (!found) return;
  const [, command, inText] = found;
  if (!inText && isTextEntry(event.target)) return;
  event.preventDefault();
  runCommand(session, command);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"].dlg, [role="alertdialog"].dlg') !== null;
}
