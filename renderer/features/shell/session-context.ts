import { createContext } from 'svelte';
import type { Session } from './session.svelte.ts';

/** The unlocked library, for every component under the shell. */
export const [useSession, provideSession] = createContext<Session>();
