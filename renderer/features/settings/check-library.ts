import { request, type Output } from '../../lib/client.ts';
import type { Session } from '../shell/session.svelte.ts';

/** What the check of the library is called while it runs. */
export const checkTitle = 'Checking the library';

/** Checks the whole library, its progress told among the jobs. Throws `RequestFailure`. */
export function checkLibrary(session: Pick<Session, 'jobs'>): Promise<Output<'library.verify'>> {
  return session.jobs.run(checkTitle, (jobId) => request('library.verify', { jobId }));
}
