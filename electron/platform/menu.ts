import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { EventPayload } from '../../shared/contract/events.ts';

type Command = EventPayload<'menu.command'>['command'];

/** What the menu needs of the rest of the main process. */
export type MenuOptions = {
  readonly isMac: boolean;
  readonly isDevelopment: boolean;
  readonly onCommand: (command: Command) => void;
  /** Locks without the window's help, so that it works even if the window hangs. */
  readonly onLock: () => void;
};

/** Sets the application menu. Its shortcuts work wherever the page has not used the key itself. */
export function setMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
}

function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const appMenu: MenuItemConstructorOptions[] = options.isMac ? [{ role: 'appMenu' }] : [];
  return [
    ...appMenu,
    fileMenu(options),
    editMenu(options),
    viewMenu(options),
    { role: 'windowMenu' },
  ];
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { isMac, onLock } = options;
  const command = commandItem(options);
  return {
    label: 'File',
    submenu: [
      command('new_case', 'New case…', 'CmdOrCtrl+N'),
      command('find', 'Find', 'CmdOrCtrl+F'),
      { type: 'separator' },
      command('settings', 'Settings', 'CmdOrCtrl+,'),
      { id: 'lock', label: 'Lock library', accelerator: 'CmdOrCtrl+L', click: onLock },
      { type: 'separator' },
      isMac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  };
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  const command = commandItem(options);
  return {
    label: 'Edit',
    submenu: [
      command('undo', 'Undo', 'CmdOrCtrl+Z'),
      command('redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu({ isDevelopment }: MenuOptions): MenuItemConstructorOptions {
  const developerItems: MenuItemConstructorOptions[] = isDevelopment
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...developerItems,
    ],
  };
}

type CommandItem = (id: Command, label: string, accelerator: string) => MenuItemConstructorOptions;

function commandItem({ onCommand }: MenuOptions): CommandItem {
  return (id, label, accelerator) => ({ id, label, accelerator, click: () => onCommand(id) });
}
