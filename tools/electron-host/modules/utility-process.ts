import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';

type ForkOptions = {
  env?: NodeJS.ProcessEnv;
  execArgv?: string[];
  cwd?: string;
  stdio?: 'pipe' | 'ignore' | 'inherit';
  serviceName?: string;
};

const CHILD_SETUP = new URL('./utility-child.ts', import.meta.url).href;

const running = new Map<UtilityProcess, string>();

/** Utility processes that run now, as Electron's `app.getAppMetrics` lists them. */
export function utilityMetrics(): { type: 'Utility'; pid: number; name: string }[] {
  return [...running].map(([{ pid = 0 }, name]) => ({ type: 'Utility', pid, name }));
}

/** Stands in for Electron's `UtilityProcess`: a Node process with a message channel. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super();
    const output = options.stdio ?? 'inherit';
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', CHILD_SETUP, ...(options.execArgv ?? [])],
      stdio: ['ignore', output, output, 'ipc'],
      ...(options.env && { env: options.env }),
      ...(options.cwd !== undefined && { cwd: options.cwd }),
    });
    running.set(this, options.serviceName ?? 'Node Utility Process');
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('error', (error) => console.error('[host] a utility process failed', error));
    this.#child.once('exit', (code, signal) => {
      running.delete(this);
      this.emit('exit', code ?? signalNumber(signal));
    });
  }

  get pid(): number | undefined {
    const { exitCode, signalCode, pid } = this.#child;
    return exitCode === null && signalCode === null ? pid : undefined;
  }

  get stdout(): ChildProcess['stdout'] {
    return this.#child.stdout;
  }

  get stderr(): ChildProcess['stderr'] {
    return this.#child.stderr;
  }

  postMessage(message: unknown): void {
    // As in Electron, a message to a process that is gone is lost without a sound.
    if (this.#child.connected) this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === null ? 0 : 15;
}

/** Stands in for Electron's `utilityProcess`. */
export const utilityProcess = {
  fork(modulePath: string | URL, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    const path = modulePath instanceof URL ? fileURLToPath(modulePath) : modulePath;
    return new UtilityProcess(path, args, options);
  },
};
