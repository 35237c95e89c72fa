import { untrack } from 'svelte';
import type { Session } from './session.svelte.ts';

/** While a page is shown: opens the record that a link asks for. Call while the component is made. */
export function followTarget(session: Session, open: (id: string) => void): void {
  $effect(() => {
    const { target } = session;
    if (target !== null) untrack(() => open(target));
  });
}
