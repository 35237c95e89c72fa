import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { dirname } from 'node:path';
import { settings } from '../settings.ts';

/** Stands in for Electron's `shell`. In tests nothing is opened: stub the method and look at its calls. */
export const shell = {
  openExternal(url: string): Promise<void> {
    openWithSystem(url);
    return Promise.resolve();
  },
  showItemInFolder: (path: string): void => openWithSystem(dirname(path)),
};

function openWithSystem(target: string): void {
  if (settings.isTest || settings.isHeadless) return;
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const opener = openers[process.platform] ?? 'xdg-open';
  spawn(opener, [target], { detached: true, stdio: 'ignore' })
    .on('error', () => console.error(`[host] could not start ${opener}`))
    .unref();
}

/** Stands in for Electron's `powerMonitor`; tests emit `suspend` and the like on it. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => 0,
  getSystemIdleState: () => 'active',
});

/** Stands in for Electron's `powerSaveBlocker`. */
export const powerSaveBlocker = { start: () => 1, stop: () => undefined, isStarted: () => false };

/** Stands in for Electron's `safeStorage`: the host has no keychain and says so. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
};

let clipboardText = '';

/** Stands in for Electron's `clipboard`: one of the host's own, so that tests leave the real one alone. */
export const clipboard = {
  readText: (): Promise<string> => Promise.resolve(clipboardText),
  writeText(text: string): Promise<void> {
    clipboardText = text;
    return Promise.resolve();
  },
  clear(): void {
    clipboardText = '';
  },
};
