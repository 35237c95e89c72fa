import {
  app,
  clipboard,
  nativeTheme,
  powerMonitor,
  session,
  shell,
  type BrowserWindow,
} from 'electron';
import { appHandlers } from './ipc/handlers/app-handlers.ts';
import { fileHandlers } from './ipc/handlers/file-handlers.ts';
import { libraryHandlers } from './ipc/handlers/library-handlers.ts';
import type { MainHandlers } from './ipc/handlers/main-handlers.ts';
import { Grants } from './ipc/grants.ts';
import { Jobs } from './ipc/jobs.ts';
import { registerChannels } from './ipc/register.ts';
import { vaultForwarders } from './ipc/vault-channels.ts';
import { LibraryLock, type Tell } from './library-lock.ts';
import { rendererFolder } from './paths.ts';
import { createDialogs, type Dialogs } from './platform/dialogs.ts';
import { LocalState } from './platform/local-state.ts';
import { setMenu } from './platform/menu.ts';
import { forkUtility } from './platform/utility-children.ts';
import { serveApp } from './security/app-protocol.ts';
import { serveEvidence } from './security/evidence-protocol.ts';
import { openExternally } from './security/external-url.ts';
import { guardNavigation } from './security/navigation.ts';
import { APP_URL } from './security/schemes.ts';
import { lockDownSession } from './security/session.ts';
import { SESSION_PARTITION } from './security/web-preferences.ts';
import { VaultSupervisor } from './vault-supervisor.ts';
import { createWindow } from './window.ts';

/** Parts of the running app that its life cycle needs. */
export type Casebook = {
  readonly window: BrowserWindow;
  readonly lock: LibraryLock;
  readonly vault: VaultSupervisor;
};

const isDevelopment = !app.isPackaged;

/** Makes everything the main process consists of, and shows the window. Called once, when Electron is ready. */
export function startCasebook(): Casebook {
  const state = new LocalState(app.getPath('userData'));
  const grants = new Grants();
  const jobs = new Jobs();
  const now = (): Date => new Date();
  const tell: Tell = (name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(name, payload);
  };
  const vault = new VaultSupervisor(forkUtility, () => lock.ended());
  const dialogs = createDialogs(() => window);
  const { confirmLosing } = dialogs;
  const lock = new LibraryLock({ vault, grants, jobs, tell, confirmLosing, now });

  const forwarders = vaultForwarders({
    vault,
    grants,
    jobs,
    onProgress: (progress) => tell('job.progress', progress),
    onUnlocked: (path, { libraryName, lockAfterMinutes }) => {
      state.opened(path, libraryName, now().toISOString());
      lock.watch(lockAfterMinutes);
    },
    onSettings: ({ libraryName, lockAfterMinutes }) => {
      state.renamed(libraryName);
      lock.watch(lockAfterMinutes);
    },
  });
  const home = app.getPath('home');
  const ownHandlers: MainHandlers = {
    ...appHandlers({ ...aboutApp(), home, now, state, grants, vault, showTheme }),
    ...libraryHandlers({ ...dialogs, home, grants, jobs, lock }),
    ...fileHandlers({
      ...dialogs,
      grants,
      showInFolder: (path) => shell.showItemInFolder(path),
      copyText: (text) => clipboard.writeText(text),
    }),
  };

  secureSession(vault);
  secureContents(dialogs);
  registerChannels(
    {
      handlers: { ...ownHandlers, ...forwarders },
      parsesOutputs: isDevelopment,
      onInternalError: reportInDevelopment,
    },
    grants,
  );
  setMenu({
    isMac: process.platform === 'darwin',
    isDevelopment,
    onCommand: (command) => tell('menu.command', { command }),
    onLock: () => void lock.lockUnlessKept(),
  });
  for (const event of ['suspend', 'lock-screen', 'shutdown'] as const) {
    // The types list each event apart.
    powerMonitor.on(event as 'suspend', () => void lock.lock('suspend'));
  }
  showTheme(state.theme);
  const window = createWindow(isDevelopment, nativeTheme.shouldUseDarkColors);
  // A page that crashed may have left anything on the screen; the library is not left open behind it.
  window.webContents.on('render-process-gone', () => {
    void lock.lock('asked').then(() => window.loadURL(APP_URL));
  });
  return { window, lock, vault };
}

function aboutApp(): { version: string; runsOn: 'electron' | 'development_host' } {
  const isHost = process.versions.electron.endsWith('-host');
  return { version: app.getVersion(), runsOn: isHost ? 'development_host' : 'electron' };
}

function showTheme(theme: LocalState['theme']): void {
  nativeTheme.themeSource = theme;
}

function secureSession(vault: VaultSupervisor): void {
  const ours = session.fromPartition(SESSION_PARTITION);
  lockDownSession(ours, isDevelopment);
  ours.protocol.handle('app', serveApp(rendererFolder));
  ours.protocol.handle('evidence', serveEvidence(vault.readEvidence));
}

function secureContents({ confirmOpening }: Dialogs): void {
  const open = (url: string): Promise<void> => shell.openExternal(url);
  app.on('web-contents-created', (_event, contents) =>
    guardNavigation(contents, (address) => void openExternally(address, confirmOpening, open)),
  );
}

/** Only where no real case is: the text may hold a piece of one. */
function reportInDevelopment(channel: string, error: unknown): void {
  if (!isDevelopment) return;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${channel}: ${text}\n`);
}
