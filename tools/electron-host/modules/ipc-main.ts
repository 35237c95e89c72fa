import { EventEmitter } from 'node:events';
import { makeCodec } from '../page/codec.ts';

/** What a handler of the app is given about the caller. */
export type IpcEvent = { readonly sender: unknown; readonly senderFrame: unknown };
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

/** Stands in for Electron's `ipcMain`. */
class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Runs the handler for a page's `invoke`. */
  invoke(channel: string, event: IpcEvent, args: unknown[]): unknown {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

/** The one `ipcMain` of this host. */
export const ipcMain = new IpcMain();

/** The host's end of what pages encode and decode. */
export const codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);
