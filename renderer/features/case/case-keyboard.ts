import { caseSections, type CaseSection } from '../../../shared/domain/case-sections.ts';
import { isShortcut } from '../../lib/keyboard.ts';
import type { Session } from '../shell/session.svelte.ts';

/** Shortcuts of an open case: Ctrl 1 to 9 for its first sections, Ctrl Page up and down for the ones beside, Ctrl J for what is missing. */
export function caseKeydown(session: Session, event: KeyboardEvent): void {
  if (event.defaultPrevented || document.querySelector('.dlg')) return;
  if (isShortcut(event, 'mod+j')) {
    event.preventDefault();
    session.isMissingShown = !session.isMissingShown;
    return;
  }
  const section = numbered(event) ?? beside(session.section, event);
  if (!section) return;
  event.preventDefault();
  session.goTo(section);
}

function numbered(event: KeyboardEvent): CaseSection | undefined {
  return caseSections.find((_, index) => index < 9 && isShortcut(event, `mod+${index + 1}`));
}

function beside(section: CaseSection, event: KeyboardEvent): CaseSection | undefined {
  const at = caseSections.indexOf(section);
  if (isShortcut(event, 'mod+pagedown')) return caseSections[at + 1];
  return isShortcut(event, 'mod+pageup') ? caseSections[at - 1] : undefined;
}
