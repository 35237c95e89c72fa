import { basename } from 'node:path';
import type { LibraryLock } from '../../library-lock.ts';
import type { ChooseFolder } from '../../platform/dialogs.ts';
import { placeOf } from '../../platform/local-state.ts';
import { folderContent } from '../../services/vault/folder-content.ts';
import type { Grants } from '../grants.ts';
import type { Jobs } from '../jobs.ts';
import type { MainHandlers } from './main-handlers.ts';

/** What these handlers need. */
export type LibraryHandlerOptions = {
  readonly home: string;
  readonly grants: Grants;
  readonly jobs: Jobs;
  readonly lock: LibraryLock;
  readonly chooseFolder: ChooseFolder;
};

const titles = {
  create: 'Choose an empty folder for the new library',
  open: 'Choose the folder of a library',
} as const;

/** Handlers about the library as a whole and the session with it. */
export function libraryHandlers(
  options: LibraryHandlerOptions,
): Pick<
  MainHandlers,
  'library.chooseFolder' | 'library.lock' | 'session.touch' | 'session.unsaved' | 'job.cancel'
> {
  const { grants, jobs, lock, home } = options;
  return {
    'library.chooseFolder': async ({ purpose }) => {
      const folder = await options.chooseFolder(titles[purpose]);
      if (folder === null) return null;
      return {
        grant: grants.give(folder, 'library'),
        name: basename(folder),
        place: placeOf(folder, home),
        holds: folderContent(folder),
      };
    },
    'library.lock': async () => {
      await lock.lock('asked');
      return {};
    },
    'session.touch': () => ({ locksAt: lock.touch()?.toISOString() ?? null }),
    'session.unsaved': ({ isUnsaved }) => {
      lock.noteUnsaved(isUnsaved);
      return {};
    },
    'job.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return {};
    },
  };
}
