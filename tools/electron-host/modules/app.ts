import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { browser } from '../browser/browser.ts';
import { switchValue } from '../settings.ts';
import { takeLock } from './single-instance.ts';
import { utilityMetrics } from './utility-process.ts';

type Manifest = { name?: string; productName?: string; version?: string };

/** Stands in for Electron's `app`. */
class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = {
    appendSwitch: (): void => undefined,
    hasSwitch: (name: string): boolean => switchValue(name) !== undefined,
    getSwitchValue: (name: string): string => switchValue(name) ?? '',
  };
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #paths = new Map<string, string>();
  readonly #appFolder = folderWithManifest(process.argv[1] ?? process.cwd());
  readonly #manifest = readManifest(this.#appFolder);
  #isReady = false;
  #isQuitting = false;

  get name(): string {
    return this.#manifest.productName ?? this.#manifest.name ?? 'app';
  }

  /** Called by the runner once the entry module has been evaluated: only then does Electron emit `ready`. */
  becomeReady(): void {
    this.#isReady = true;
    this.emit('ready');
    this.#ready.resolve(undefined);
  }

  /** Whether the app is on its way out. */
  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  async whenReady(): Promise<void> {
    await this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return this.name;
  }

  getVersion(): string {
    return this.#manifest.version ?? '0.0.0';
  }

  getLocale(): string {
    return 'en-GB';
  }

  getAppPath(): string {
    return this.#appFolder;
  }

  getPath(name: string): string {
    const usual: Record<string, string> = {
      home: homedir(),
      temp: tmpdir(),
      appData: join(homedir(), '.config'),
      userData: switchValue('user-data-dir') ?? join(homedir(), '.config', this.name),
      documents: join(homedir(), 'Documents'),
      downloads: join(homedir(), 'Downloads'),
      desktop: join(homedir(), 'Desktop'),
    };
    const path = this.#paths.get(name) ?? usual[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  setName(): void {}
  setAppUserModelId(): void {}
  setAboutPanelOptions(): void {}
  enableSandbox(): void {}

  getAppMetrics(): ReturnType<typeof utilityMetrics> {
    return utilityMetrics();
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), ({ argv, workingDirectory }) =>
      this.emit('second-instance', {}, argv, workingDirectory),
    );
  }

  quit(): void {
    if (this.#isQuitting) return;
    if (isPrevented((event) => this.emit('before-quit', event))) return;
    if (isPrevented((event) => this.emit('will-quit', event))) return;
    this.exit(0);
  }

  exit(code = 0): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    this.emit('quit', {}, code);
    void browser.stop().finally(() => process.exit(code));
  }
}

/** Emits an event with `preventDefault` and says whether a listener called it. */
export function isPrevented(emit: (event: { preventDefault: () => void }) => void): boolean {
  let prevented = false;
  emit({ preventDefault: () => (prevented = true) });
  return prevented;
}

function folderWithManifest(entry: string): string {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

/** The one app of this host. */
export const app = new App();
