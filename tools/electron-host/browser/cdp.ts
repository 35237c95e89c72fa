import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

// The package does not export its protocol types by name, but ships them.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

type Commands = Protocol.CommandParameters;
type Results = Protocol.CommandReturnValues;

/** What comes with each event of the DevTools protocol. */
export type CdpEvents = Protocol.Events;

type Incoming =
  | { id: number; result: unknown; error?: { message: string } }
  | { id?: undefined; method: keyof CdpEvents; params: unknown; sessionId?: string };

type Pending = {
  method: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
};

/** One attached target (or, without an id, the browser itself). Emits protocol events by method name. */
export class CdpSession extends EventEmitter<Protocol.EventMap> {
  readonly id: string | undefined;
  readonly #connection: CdpConnection;

  constructor(connection: CdpConnection, id: string | undefined) {
    super();
    this.setMaxListeners(50);
    this.#connection = connection;
    this.id = id;
  }

  /** Sends a command and resolves with its result; rejects with the protocol's error text. */
  send<M extends keyof Commands & keyof Results>(
    method: M,
    params?: Commands[M],
  ): Promise<Results[M]> {
    return this.#connection.send(method, params ?? {}, this.id) as Promise<Results[M]>;
  }
}

/**
 * A browser process driven over a pipe (descriptors 3 and 4, JSON ended by NUL), so that no port is open.
 *
 * Emits `stderr` with text and `exit` once.
 */
export class CdpConnection extends EventEmitter<{ stderr: [string]; exit: [] }> {
  readonly root = new CdpSession(this, undefined);
  isClosed = false;
  readonly #child: ChildProcess;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #partial: Buffer[] = [];

  constructor(binary: string, args: readonly string[]) {
    super();
    this.#child = spawn(binary, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Without a locale Chromium cannot reach files whose names are not plain ASCII.
      env: { LANG: 'C.UTF-8', ...process.env },
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.emit('stderr', text));
    const [, , , writer, reader] = this.#child.stdio;
    // Writing to a browser that just died must not end the host: `exit` tells the story.
    (writer as Writable).on('error', () => undefined);
    (reader as Readable)
      .on('error', () => undefined)
      .on('data', (chunk: Buffer) => this.#read(chunk));
    this.#child.on('error', () => this.#end());
    this.#child.on('exit', () => this.#end());
  }

  /** Returns the session with that id, made on first mention. */
  session(id: string): CdpSession {
    const known = this.#sessions.get(id);
    if (known) return known;
    const session = new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  /** Sends one command to a session, or to the browser when `sessionId` is undefined. */
  send(method: string, params: object, sessionId: string | undefined): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new Error(`${method}: the browser is closed`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject });
      (this.#child.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method, params, sessionId })}\0`,
      );
    });
  }

  /** Ends the browser at once. */
  kill(): void {
    this.#child.kill();
  }

  #read(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#partial.push(rest.subarray(0, end));
      const message = Buffer.concat(this.#partial).toString('utf8');
      this.#partial = [];
      rest = rest.subarray(end + 1);
      this.#dispatch(JSON.parse(message) as Incoming);
    }
    if (rest.length > 0) this.#partial.push(rest);
  }

  #dispatch(message: Incoming): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.root : this.session(message.sessionId);
      session.emit(message.method, message.params as never);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    else pending?.resolve(message.result);
  }

  #end(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const { method, reject } of this.#pending.values()) {
      reject(new Error(`${method}: the browser closed`));
    }
    this.#pending.clear();
    this.emit('exit');
  }
}
