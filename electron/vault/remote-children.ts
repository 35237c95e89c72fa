import type { Port } from '../rpc/port.ts';
import type { Client } from '../rpc/protocol.ts';
import type { ChildHandle, SpawnChild } from '../services/children/child-handle.ts';
import type { childHostProtocol } from './vault-protocol.ts';

type RemoteChild = {
  receive: (message: unknown) => void;
  exit: () => void;
};

/** Children that the main process runs on the vault's behalf, and the messages of each. */
export type RemoteChildren = {
  readonly spawnChild: SpawnChild;
  /** A message has come from a child. */
  readonly receive: (childId: number, message: unknown) => void;
  /** A child has ended. */
  readonly exited: (childId: number) => void;
};

/** Starts children through the main process and hands their messages to whoever asked for them. */
export function remoteChildren(host: Client<typeof childHostProtocol>): RemoteChildren {
  const children = new Map<number, RemoteChild>();
  let nextId = 0;
  return {
    spawnChild: (kind) => {
      const childId = nextId++;
      const child = remoteChild(childId, host, (registered) => children.set(childId, registered));
      // A child that could not be started has ended; its users see its port close.
      host.startChild({ childId, kind }).catch(() => children.get(childId)?.exit());
      return child;
    },
    receive: (childId, message) => children.get(childId)?.receive(message),
    exited: (childId) => {
      children.get(childId)?.exit();
      children.delete(childId);
    },
  };
}

function remoteChild(
  childId: number,
  host: Client<typeof childHostProtocol>,
  register: (child: RemoteChild) => void,
): ChildHandle {
  let listener: (message: unknown) => void = () => undefined;
  const { promise: exited, resolve: exit } = Promise.withResolvers<void>();
  register({ receive: (message) => listener(message), exit });
  const kill = (): void => void host.killChild({ childId }).catch(exit);
  const port: Port = {
    // A message to a child that has ended is lost; `exited` tells its users.
    post: (message) => void host.postToChild({ childId, message }).catch(() => undefined),
    onMessage: (next) => {
      listener = next;
    },
    onClose: (closed) => void exited.then(closed),
    close: kill,
  };
  return { port, kill, exited };
}
