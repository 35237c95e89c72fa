import { exhibitZoom } from '../../lib/zoom.svelte.ts';
import type { ViewerState } from './viewer-state.svelte.ts';

/** Turns pages, magnifies and turns the exhibit being looked at. `shown` is the share of its true size it has now. */
export function viewerKeydown(viewer: ViewerState, shown: number, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isOnButton = event.target instanceof HTMLButtonElement;
  const act = actOf(viewer, shown, event.key);
  if (!act || (event.key === ' ' && isOnButton)) return;
  event.preventDefault();
  act();
}

function actOf(viewer: ViewerState, shown: number, key: string): (() => void) | null {
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
      return () => exhibitZoom.magnify(1, shown);
    case '-':
      return () => exhibitZoom.magnify(-1, shown);
    case '0':
      return () => exhibitZoom.follow('page');
    case 'w':
    case 'W':
      return () => exhibitZoom.follow('width');
    case 'r':
    case 'R':
      return () => viewer.turn();
    case ' ':
      return () => viewer.close();
    default:
      return null;
  }
}
