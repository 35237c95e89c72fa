import { BrowserWindow } from 'electron';
import { preloadFile } from './paths.ts';
import { APP_URL } from './security/schemes.ts';
import { webPreferences } from './security/web-preferences.ts';

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
    webPreferences: webPreferences(preloadFile, isDevelopment),
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(APP_URL);
  return window;
}
