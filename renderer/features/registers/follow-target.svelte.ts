import { untrack } from 'svelte';
import type { Session } from '../shell/session.svelte.ts';

/** While a register is shown: chooses the entry that a link asks for. Call while the component is made. */
export function followTarget(session: Session, choose: (id: string) => void): void {
  $effect(() => {
    const { target } = session;
    if (target !== null) untrack(() => choose(target));
  });
}
