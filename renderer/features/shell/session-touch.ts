import { request } from '../../lib/client.ts';
import type { Session } from './session.svelte.ts';

const touchEveryMs = 15_000;

/** Tells the app that somebody is there, at most every fifteen seconds, and learns when it would lock. Answers how to stop. */
export function keepAwake(session: Session): () => void {
  let lastTouchMs = 0;
  const touch = (): void => {
    const nowMs = Date.now();
    if (nowMs - lastTouchMs < touchEveryMs) return;
    lastTouchMs = nowMs;
    request('session.touch', {}).then(
      ({ locksAt }) => (session.locksAt = locksAt),
      () => undefined,
    );
  };
  touch();
  const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, touch);
  };
}
