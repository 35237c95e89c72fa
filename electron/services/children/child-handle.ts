import type { Port } from '../../rpc/port.ts';

/** The programs that services start for work with untrusted or memory-hungry input. */
export type ChildKind = 'parser' | 'documents';

/** A running child process. */
export type ChildHandle = {
  /** Closes when the process has ended, however it ended. */
  readonly port: Port;
  /** Ends the process at once, without asking it. Harmless when it has ended. */
  kill(): void;
  /** Resolves when the process has ended. */
  readonly exited: Promise<void>;
};

/** Starts a child. Headless this forks Node; in Electron the main process forks a utility process and relays. */
export type SpawnChild = (kind: ChildKind) => ChildHandle;
