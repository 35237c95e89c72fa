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
