import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { basename } from 'node:path';

/** Asks for a folder, for a library; null when the person thought better of it. */
export type ChooseFolder = (title: string) => Promise<string | null>;

/** Asks for files, or one folder, to be read. */
export type ChooseFiles = (what: 'files' | 'folder' | 'archive') => Promise<string[]>;

/** Asks where to write a file; null when the person thought better of it. */
export type ChooseTarget = (
  suggestedName: string,
  kind: 'pdf' | 'docx' | 'archive' | 'calendar' | 'any',
) => Promise<string | null>;

/** The system's dialogs, over a window. */
export type Dialogs = {
  readonly chooseFolder: ChooseFolder;
  readonly chooseFiles: ChooseFiles;
  readonly chooseTarget: ChooseTarget;
  readonly confirmOpening: (url: URL) => Promise<boolean>;
  readonly confirmLosing: () => Promise<boolean>;
};

const filters = {
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  docx: [{ name: 'Word document', extensions: ['docx'] }],
  archive: [{ name: 'Case archive', extensions: ['casebook'] }],
  calendar: [{ name: 'Calendar', extensions: ['ics'] }],
  any: [],
};

const openOptions: Readonly<Record<'files' | 'folder' | 'archive', OpenDialogOptions>> = {
  files: { title: 'Choose files', properties: ['openFile', 'multiSelections'] },
  folder: { title: 'Choose a folder', properties: ['openDirectory'] },
  archive: {
    title: 'Choose a case archive',
    filters: filters.archive,
    properties: ['openFile'],
  },
};

/** Makes the dialogs of a window. Methods are called on `dialog` itself, where tests put their answers. */
export function createDialogs(window: () => BrowserWindow): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), options);
    return canceled ? [] : filePaths;
  };
  return {
    chooseFolder: async (title) => {
      const [folder] = await open({ title, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    chooseFiles: (what) => open(openOptions[what]),
    chooseTarget: async (suggestedName, kind) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        // A suggestion from the window is a name, never a place.
        defaultPath: basename(suggestedName),
        filters: filters[kind],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled ? null : filePath;
    },
    confirmOpening: async (url) => {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message: `Open ${url.host || url.pathname} outside Casebook?`,
        detail: `${url.href}\n\nWhoever runs the site may see that it was visited, and from where.`,
        buttons: ['Open', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
    confirmLosing: async () => {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'warning',
        message: 'Not everything is saved',
        detail:
          'What was typed last could not be saved; the status bar says why. It is lost if the library locks or Casebook closes now.',
        buttons: ['Lose it', 'Go on working'],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
  };
}
