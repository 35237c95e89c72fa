// What `electron` resolves to in an app that runs on the host.
import { app } from './modules/app.ts';
import { BrowserWindow } from './modules/browser-window.ts';
import {
  clipboard,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  shell,
} from './modules/desktop.ts';
import { dialog } from './modules/dialog.ts';
import { ipcMain } from './modules/ipc-main.ts';
import { Menu, MenuItem } from './modules/menu.ts';
import { nativeTheme } from './modules/native-theme.ts';
import { protocol } from './modules/schemes.ts';
import { session } from './modules/session.ts';
import { utilityProcess } from './modules/utility-process.ts';

const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
};

// Apps write both `import { app } from 'electron'` and `import electron from 'electron'`.
// eslint-disable-next-line no-restricted-syntax
export default electron;
