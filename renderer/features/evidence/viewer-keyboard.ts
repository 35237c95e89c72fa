import type { ViewerState } from './viewer-state.svelte.ts';

/** Turns pages, magnifies and turns the exhibit being looked at. `fitted` is its scale while it fits the window. */
export function viewerKeydown(viewer: ViewerState, fitted: number, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isOnButton = event.target instanceof HTMLButtonElement;
  const act = actOf(viewer, fitted, event.key);
  if (!act || (event.key === ' ' && isOnButton)) return;
  event.preventDefault();
  act();
}

function actOf(viewer: ViewerState, fitted: number, key: string): (() => void) | null {
  switch (key) {
    case 'ArrowLeft':
    case 'PageUp':
      return () => viewer.goTo(viewer.page - 1);
    case 'ArrowRight':
    case 'PageDown':
      return () => viewer.goTo(viewer.page + 1);
    case 'Home':
      return () => viewer.goTo(1);
    case 'End':
      return () => viewer.goTo(Infinity);
    case '+':
    case '=':
      return () => viewer.magnify(1, fitted);
    case '-':
      return () => viewer.magnify(-1, fitted);
    case '0':
      return () => (viewer.zoom = null);
    case 'r':
    case 'R':
      return () => viewer.turn();
    case ' ':
      return () => viewer.close();
    default:
      return null;
  }
}
