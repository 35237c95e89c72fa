import { importCaseFolder } from '../../services/case-folder/import-case-folder.ts';
import type { LibrarySession } from '../../services/library-session.ts';
import { pathOf, type VaultHandlers } from '../request-context.ts';

/** Answers the requests about case folders. `session` throws `locked` while no library is open. */
export function folderHandlers(
  session: () => LibrarySession,
): Pick<VaultHandlers, 'case.importFolder'> {
  return {
    'case.importFolder': ({ folder, jobId }, context) =>
      importCaseFolder(session(), pathOf(context, folder), {
        signal: context.signal,
        onProgress: (progress) => context.progress({ jobId, stage: 'import', ...progress }),
      }),
  };
}
