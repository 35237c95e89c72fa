import { errorOf, request, type Output } from '../../lib/client.ts';
import { explain } from '../../lib/errors.ts';
import type { Session } from '../shell/session.svelte.ts';

/** Takes in a case folder the person chooses. Null when nothing was chosen or taken; failures show on the list. */
export async function importCaseFolder(
  session: Session,
): Promise<Output<'case.importFolder'> | null> {
  session.failure = null;
  try {
    const [folder] = await request('files.pick', { what: 'folder' });
    if (!folder) return null;
    const result = await session.jobs.run('Importing a case', (jobId) =>
      request('case.importFolder', { folder: folder.grant, jobId }),
    );
    await session.cases.reload();
    return result;
  } catch (thrown) {
    const error = errorOf(thrown);
    if (error.code !== 'cancelled') session.failure = explain(error);
    return null;
  }
}
