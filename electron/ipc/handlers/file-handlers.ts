import type { ChooseFiles, ChooseTarget } from '../../platform/dialogs.ts';
import type { Grants } from '../grants.ts';
import type { MainHandlers } from './main-handlers.ts';

/** What these handlers need. */
export type FileHandlerOptions = {
  readonly grants: Grants;
  readonly chooseFiles: ChooseFiles;
  readonly chooseTarget: ChooseTarget;
  readonly showInFolder: (path: string) => void;
  readonly copyText: (text: string) => Promise<void>;
};

/** Handlers about files the person chooses, and the clipboard. */
export function fileHandlers(
  options: FileHandlerOptions,
): Pick<
  MainHandlers,
  'files.pick' | 'files.chooseTarget' | 'files.showInFolder' | 'clipboard.copyText'
> {
  const { grants } = options;
  return {
    'files.pick': async ({ what }) => {
      const paths = await options.chooseFiles(what);
      return paths.map((path) => grants.giveFile(path, 'read'));
    },
    'files.chooseTarget': async ({ suggestedName, kind }) => {
      const path = await options.chooseTarget(suggestedName, kind);
      return path === null ? null : grants.giveFile(path, 'write');
    },
    'files.showInFolder': ({ grant }) => {
      options.showInFolder(grants.pathOf(grant, 'write'));
      return {};
    },
    'clipboard.copyText': async ({ text }) => {
      await options.copyText(text);
      return {};
    },
  };
}
