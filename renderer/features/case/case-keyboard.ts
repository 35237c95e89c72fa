import { caseSections } from '../../../shared/domain/case-sections.ts';
import { isShortcut } from '../../lib/keyboard.ts';
import type { Session } from '../shell/session.svelte.ts';

/** Shortcuts of an open case: Ctrl 1 to 7 for its sections, Ctrl J for what is missing. */
export function caseKeydown(session: Session, event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('.dlg')) return;
  if (isShortcut(event, 'mod+j')) {
    event.preventDefault();
    session.isMissingShown = !session.isMissingShown;
    return;
  }
  const section = caseSections.find((_, index) => isShortcut(event, `mod+${index + 1}`));
  if (!section) return;
  event.preventDefault();
  session.goTo(section);
}
