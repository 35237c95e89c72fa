import { app, protocol } from 'electron';
import { startCasebook, type Casebook } from './composition.ts';
import { schemes } from './security/schemes.ts';

// Everything here must happen before Electron is ready, which nothing may wait for at the top level.
app.enableSandbox();
// The window needs no network: no name resolves, whatever a page or a flaw in the browser asks for.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-http-cache');
protocol.registerSchemesAsPrivileged(schemes);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const casebook = startCasebook();
  const { window } = casebook;
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  lockBeforeLeaving(casebook);
}

/**
 * Closing the window or quitting first saves and locks, and lets go only when the vault process is gone. Where something cannot be
 * saved, the person may stay.
 */
function lockBeforeLeaving({ window, lock, vault }: Casebook): void {
  let isLocked = false;
  const lockAndQuit = async (): Promise<void> => {
    if (!(await lock.lockUnlessKept())) return;
    await vault.close();
    isLocked = true;
    app.quit();
  };
  window.on('close', (event) => {
    if (isLocked) return;
    event.preventDefault();
    void lockAndQuit();
  });
  app.on('before-quit', (event) => {
    if (isLocked) return;
    event.preventDefault();
    void lockAndQuit();
  });
  app.on('window-all-closed', () => app.quit());
}
