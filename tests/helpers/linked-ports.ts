import type { Port } from '../../electron/rpc/port.ts';

/** Two ports joined in memory. Messages are structured-cloned and arrive later, as between processes. */
export function linkedPorts(): [Port, Port] {
  const listeners: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []];
  const closeListeners: (() => void)[] = [];
  const end = (own: 0 | 1, other: 0 | 1): Port => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      setImmediate(() => listeners[other].forEach((listener) => listener(copy)));
    },
    onMessage: (listener) => void listeners[own].push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    close: () => setImmediate(() => closeListeners.splice(0).forEach((listener) => listener())),
  });
  return [end(0, 1), end(1, 0)];
}
