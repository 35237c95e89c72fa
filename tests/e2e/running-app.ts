import type { Page } from 'playwright-core';

/** The electron module, as functions given to `evaluate` get it. */
export type ElectronModule = typeof import('electron');

/** A running app, whichever way it runs. */
export type RunningApp = {
  readonly kind: 'electron' | 'host';
  readonly page: Page;
  readonly pid: number;
  /**
   * Runs a function in the main process with the electron module first. Its body must not use anything around it.
   */
  evaluate<R, A = undefined>(
    fn: (electron: ElectronModule, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>;
  /** Makes a dialog answer without being shown. */
  stub(
    method: 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox',
    result: object,
  ): Promise<void>;
  /** Asks the app to quit and waits until it has. */
  close(): Promise<void>;
  /** Resolves with the exit status when the app has ended. */
  readonly exited: Promise<number>;
  /** Console errors, uncaught errors and requests to anywhere but the app, so far. */
  problems(): readonly string[];
};

/** A way to start the app; the rest of the fixture is the same for all of them. */
export type Launcher = (options: {
  /** Entry of the main process; the built app when left out. */
  readonly main?: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}) => Promise<Omit<RunningApp, 'stub' | 'problems'>>;
