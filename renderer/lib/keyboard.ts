/** What of a key press a shortcut is matched by. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Whether a key press is a shortcut such as `mod+n`, `mod+shift+z`, `alt+arrowdown` or `f6`.
 *
 * `mod` is Ctrl, or Command where the keyboard has one.
 */
export function isShortcut(event: KeyPress, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  return (
    event.key.toLowerCase() === key &&
    (event.ctrlKey || event.metaKey) === parts.includes('mod') &&
    event.shiftKey === parts.includes('shift') &&
    event.altKey === parts.includes('alt')
  );
}

/** Where Alt with an arrow key goes from what is open: to the next (1), to the one before (-1), or nowhere (0). */
export function stepAsked(event: KeyPress): 1 | -1 | 0 {
  if (isShortcut(event, 'alt+arrowdown')) return 1;
  return isShortcut(event, 'alt+arrowup') ? -1 : 0;
}

/** What Alt with an arrow key asks for: the one after `current`, or before it; undefined for other keys and past the ends. */
export function neighbourAsked<Item>(
  event: KeyPress,
  items: readonly Item[],
  current: Item,
): Item | undefined {
  const step = stepAsked(event);
  return step === 0 ? undefined : items[items.indexOf(current) + step];
}

/** Whether typing goes into the element: there, undo belongs to the text and letters are letters. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range', 'color', 'file'].includes(target.type)
  );
}

/** Moves focus to the next pane (`data-pane`) of the window, or the one before, round and round. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(at, step === 1 ? at : 0) + step + panes.length) % panes.length];
  const first = next?.querySelector<HTMLElement>(
    '[aria-current], a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]',
  );
  (first ?? next)?.focus();
}
