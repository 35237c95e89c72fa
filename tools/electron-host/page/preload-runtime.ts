import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';
import type { FromPage, PreloadEnvironment, ToPage } from './protocol.ts';

type Listener = (event: object, ...args: unknown[]) => void;
type Waiter = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** What a sandboxed preload finds in scope. */
export type PreloadScope = { require: (name: string) => unknown; process: object };

/**
 * Runs in the isolated world of a page before its scripts and stands in for the renderer half of Electron.
 * Injected as source; everything it uses arrives as a parameter.
 *
 * @param secret name of the function on which the host pauses for synchronous calls
 * @param post sends a message to the host
 */
export function makePreloadScope(
  codec: Codec,
  makeBridge: (onOpen: (url: string) => void) => Bridge,
  secret: string,
  post: (text: string) => void,
  environment: PreloadEnvironment,
): PreloadScope {
  const tell = (message: FromPage): void => post(JSON.stringify(message));
  const open = (url: string): void => tell({ type: 'open', url });
  const bridge = makeBridge(open);
  const waiters = new Map<number, Waiter>();
  const listeners = new Map<string, Listener[]>();
  const exposed = new Set<string>();
  let accelerators: readonly string[] = [];
  let lastId = 0;

  // The debugger statement parks the page's JavaScript; the host reads the argument, writes the result and resumes.
  const namedCall = {
    [secret](argument: unknown): unknown {
      const box = { argument, result: '' };
      // eslint-disable-next-line no-debugger
      debugger;
      return box.result;
    },
  };

  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const payload = codec.encode(args);
        waiters.set(id, { resolve, reject });
        tell({ type: 'invoke', channel, id, payload });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      tell({ type: 'send', channel, payload: codec.encode(args) });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      const rest = (listeners.get(channel) ?? []).filter((known) => known !== listener);
      listeners.set(channel, rest);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  };

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown): void {
        if (exposed.has(key)) throw new Error(`Cannot bind an API on top of window.${key}`);
        exposed.add(key);
        bridge.expose(key, api);
      },
    },
    webUtils: {
      getPathForFile(file: unknown): unknown {
        if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File');
        return namedCall[secret]?.(file);
      },
    },
  };

  function receive(text: string): void {
    const message = JSON.parse(text) as ToPage;
    if (message.type === 'accelerators') accelerators = message.accelerators;
    else if (message.type === 'message') {
      const args = codec.decode(message.payload) as unknown[];
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...args);
    } else {
      const waiter = waiters.get(message.id);
      waiters.delete(message.id);
      if (message.type === 'failure') waiter?.reject(new Error(message.message));
      else waiter?.resolve(codec.decode(message.payload));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && isEditing(event)) return;
    const key = event.key === ' ' ? 'Space' : event.key;
    const parts = [isCommand && 'CmdOrCtrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key];
    const accelerator = parts.filter(Boolean).join('+').toLowerCase();
    if (!accelerators.includes(accelerator)) return;
    event.preventDefault();
    tell({ type: 'accelerator', accelerator });
  }

  /** Undo, redo, cut, copy, paste and select all belong to the text they are pressed in. */
  function isEditing({ key, target }: KeyboardEvent): boolean {
    const inText =
      target instanceof Element && target.matches('input, textarea, [contenteditable]');
    return inText && 'zyxcva'.includes(key.toLowerCase());
  }

  function onClick(event: MouseEvent): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.target !== '_blank' || event.defaultPrevented) return;
    event.preventDefault();
    open(link.href);
  }

  Object.assign(globalThis, { receiveFromHost: receive });
  // As in Electron, a menu accelerator comes last: only when the page did not handle the key itself.
  addEventListener('keydown', onKeyDown);
  addEventListener('click', onClick);

  return {
    require(name) {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
    process: { ...environment, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true },
  };
}
