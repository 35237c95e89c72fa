import type { Implementation } from './rpc/protocol.ts';
import type { ChildHandle, ChildKind } from './services/children/child-handle.ts';
import type { childHostProtocol } from './vault/vault-protocol.ts';

/** Where a child's messages and its end are reported to. */
export type ChildReports = {
  readonly message: (childId: number, message: unknown) => void;
  readonly exited: (childId: number) => void;
};

/** Children that the main process runs for the vault. */
export type ChildHost = {
  /** Answers to what the vault asks. */
  readonly implementation: Implementation<typeof childHostProtocol>;
  /** Ends every child at once and resolves when none is left. */
  readonly killAll: () => Promise<void>;
};

/** Runs children on the vault's behalf, which cannot start processes itself, and relays messages either way unread. */
export function createChildHost(
  fork: (kind: ChildKind) => ChildHandle,
  reports: ChildReports,
): ChildHost {
  const children = new Map<number, ChildHandle>();
  return {
    implementation: {
      startChild: ({ childId, kind }) => {
        const child = fork(kind);
        children.set(childId, child);
        child.port.onMessage((message) => reports.message(childId, message));
        void child.exited.then(() => {
          children.delete(childId);
          reports.exited(childId);
        });
      },
      postToChild: ({ childId, message }) => children.get(childId)?.port.post(message),
      killChild: ({ childId }) => children.get(childId)?.kill(),
    },
    killAll: async () => {
      const running = [...children.values()];
      for (const child of running) child.kill();
      await Promise.all(running.map(({ exited }) => exited));
    },
  };
}
