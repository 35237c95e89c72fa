import type { WebPreferences } from 'electron';

/** Name of the session that the window runs in. Without `persist:` nothing of it is ever written to the disk. */
export const SESSION_PARTITION = 'casebook';

/** What a page of the app may do, each said outright even where it is Electron's default. */
export function webPreferences(preload: string, isDevelopment: boolean): WebPreferences {
  return {
    preload,
    partition: SESSION_PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: isDevelopment,
  };
}
