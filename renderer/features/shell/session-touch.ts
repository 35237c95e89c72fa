import { request } from '../../lib/client.ts';
import type { Session } from './session.svelte.ts';

const touchEveryMs = 15_000;

/** Tells the app that somebody is there and learns when it would lock. A failure changes nothing: the next touch tells again. */
export async function touch(session: Session): Promise<void> {
  await request('session.touch', {}).then(
    ({ locksAt }) => (session.locksAt = locksAt),
    () => undefined,
  );
}

/** Tells the app that somebody is there, at most every fifteen seconds, and learns when it would lock. Answers how to stop. */
export function keepAwake(session: Session): () => void {
  let lastTouchMs = 0;
  const touchNowAndThen = (): void => {
    const nowMs = Date.now();
    if (nowMs - lastTouchMs < touchEveryMs) return;
    lastTouchMs = nowMs;
    void touch(session);
  };
  touchNowAndThen();
  const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  for (const kind of kinds) window.addEventListener(kind, touchNowAndThen, { passive: true });
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, touchNowAndThen);
  };
}
