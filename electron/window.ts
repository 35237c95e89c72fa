import { BrowserWindow } from 'electron';
import { preloadFile } from './paths.ts';
import { APP_URL } from './security/schemes.ts';

/** Name of the session that the window runs in. Without `persist:` nothing of it is ever written to the disk. */
export const SESSION_PARTITION = 'casebook';

/** Makes the app's one window. It is shown once it has something to show. */
export function createWindow(isDevelopment: boolean, isDark: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Casebook',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: isDark ? '#1b1a18' : '#f6f4f0',
    webPreferences: {
      preload: preloadFile,
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
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_URL);
  return window;
}
