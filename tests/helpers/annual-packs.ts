import type { LibrarySession } from '../../electron/services/library-session.ts';
import { aCase } from './cases.ts';
import { aLibrarySession } from './library-session.ts';

/** Nobody stops, nobody looks on. */
export const options = { signal: new AbortController().signal, onProgress: () => undefined };
/** The first issue for 2026. */
export const year = { periodId: '2026', correction: '' };
/** How a pack leaves. */
export const leaving = {
  format: 'docx',
  recipient: 'The Board',
  purpose: 'Yearly review',
  password: null,
} as const;

/** A library with seven cases of 2026. */
export async function aYear(): Promise<LibrarySession> {
  const session = await aLibrarySession();
  for (let index = 0; index < 7; index += 1) {
    aCase(session, { title: `Quokka ${index}`, broughtOn: '2026-05-04', route: 'complaint' });
  }
  return session;
}
