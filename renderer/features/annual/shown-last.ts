import type { Session } from '../shell/session.svelte.ts';

/** The period last on the screen, by session: leaving the page and coming back finds it again. */
export const shownLast = new WeakMap<Session, string>();
