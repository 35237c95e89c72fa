/**
 * For `{@attach}`: takes the focus when the element appears and what had it is gone, as after opening a case from the list.
 *
 * Otherwise the keyboard would start again at the top of the window.
 */
export function takeLostFocus(element: HTMLElement): void {
  if (document.activeElement === null || document.activeElement === document.body) {
    element.focus({ preventScroll: true });
  }
}

/** For `{@attach}`: Esc in the element leaves it by `leave`, and closes nothing else. */
export function leftByEscape(leave: () => void): (element: HTMLElement) => () => void {
  return (element) => {
    const keydown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    element.addEventListener('keydown', keydown);
    return () => element.removeEventListener('keydown', keydown);
  };
}
