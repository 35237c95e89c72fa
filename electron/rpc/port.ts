/**
 * The one thing processes need of each other: a pipe for structured-clonable messages.
 *
 * `onMessage` and `onClose` take one listener each, set before the first message is awaited.
 */
export type Port = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the other end is gone or `close` was called. */
  onClose(listener: () => void): void;
  close(): void;
};

/** The part of Electron's `process.parentPort` that is used here; plain Node has no types for it. */
type ElectronParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

/**
 * The port to the process that started this one: Electron's `parentPort` in a utility process, the fork channel elsewhere.
 *
 * @throws Error when the process was started by hand and has no parent to talk to.
 */
export function parentPort(): Port {
  const electronPort = (process as { parentPort?: ElectronParentPort | null }).parentPort;
  if (electronPort) return electronParentPort(electronPort);
  if (process.send !== undefined) return forkedParentPort();
  throw new Error('this program is started by Casebook, not by hand');
}

function electronParentPort(electronPort: ElectronParentPort): Port {
  let closed: (() => void) | undefined;
  return {
    post: (message) => electronPort.postMessage(message),
    onMessage: (listener) => electronPort.on('message', (event) => listener(event.data)),
    // Electron ends a utility process together with its parent, so only `close` is left to report.
    onClose: (listener) => {
      closed = listener;
    },
    close: () => closed?.(),
  };
}

function forkedParentPort(): Port {
  return {
    post: (message) => {
      // The parent may be gone between two messages; `disconnect` then tells the rest.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => process.on('message', listener),
    onClose: (listener) => process.once('disconnect', listener),
    close: () => {
      if (process.connected) process.disconnect();
    },
  };
}
