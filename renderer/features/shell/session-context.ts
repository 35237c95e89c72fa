import { createContext } from 'svelte';
import type { CaseState } from '../case/case-state.svelte.ts';
import type { Session } from './session.svelte.ts';

/** The unlocked library, for every component under the shell. */
export const [useSession, provideSession] = createContext<Session>();

/** The open case, for every component of its workspace. */
export const [useCase, provideCase] = createContext<CaseState>();
