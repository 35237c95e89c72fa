import { DomainError, type ErrorCode, toAppError } from '../../shared/errors.ts';
import { type RpcMessage, rpcMessageSchema } from './messages.ts';
import type { Port } from './port.ts';

/** What a handler gets besides its input. */
export type CallContext = {
  /** Aborts when the asker cancels or is gone. */
  readonly signal: AbortSignal;
  /** Tells the asker how far the work is. Ignored after the answer. */
  progress(value: unknown): void;
};

/** Answers one method. Throws `DomainError` to refuse; anything else thrown arrives as `internal`. */
export type Handler = (input: unknown, context: CallContext) => unknown;

/** The methods a process answers, by name. */
export type Handlers = Readonly<Record<string, Handler>>;

/** What an asker may add to a call. */
export type CallOptions = {
  readonly signal?: AbortSignal;
  /**
   * On abort the other side is asked to stop, and the call ends with its answer, which says what was done until then. For
   * methods that are known to heed the request; without it the call ends at once.
   */
  readonly waitsForAnswer?: boolean;
  readonly onProgress?: (value: unknown) => void;
};

/** One end of a connection: asks the other end, and answers with the handlers it was made with. */
export type Peer = {
  /**
   * Asks the other process.
   *
   * @throws DomainError with the other side's code; `cancelled` on abort; the peer's `closedCode` when the other side is gone.
   */
  call(method: string, input: unknown, options?: CallOptions): Promise<unknown>;
  close(): void;
  /** Resolves when the other process is gone or `close` was called. */
  readonly closed: Promise<void>;
};

/** How a peer behaves. */
export type PeerOptions = {
  /** The code with which calls fail once the other process is gone. */
  readonly closedCode?: ErrorCode;
};

type Pending = {
  resolve(value: unknown): void;
  reject(error: DomainError): void;
  progress(value: unknown): void;
};

/** Connects this process to the one at the other end of `port`; both may ask and answer. */
export function createPeer(port: Port, handlers: Handlers = {}, options: PeerOptions = {}): Peer {
  const closedCode = options.closedCode ?? 'internal';
  const answering = new Answering(port, handlers);
  const asking = new Asking(port, closedCode);
  port.onMessage((raw) => {
    const message = rpcMessageSchema.safeParse(raw);
    // A malformed message has no id to answer to; a live peer of the same build never sends one.
    if (!message.success) return;
    if (message.data.type === 'request' || message.data.type === 'cancel') {
      answering.receive(message.data);
    } else {
      asking.receive(message.data);
    }
  });
  const closed = new Promise<void>((resolve) => port.onClose(resolve)).then(() => {
    answering.close();
    asking.close();
  });
  return {
    closed,
    call: (method, input, callOptions = {}) => asking.call(method, input, callOptions),
    close: () => port.close(),
  };
}

/** The asking half: calls under way, by id. */
class Asking {
  readonly #port: Port;
  readonly #closedCode: ErrorCode;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;
  #closed = false;

  constructor(port: Port, closedCode: ErrorCode) {
    this.#port = port;
    this.#closedCode = closedCode;
  }

  call(method: string, input: unknown, options: CallOptions): Promise<unknown> {
    const { signal, waitsForAnswer = false, onProgress } = options;
    if (this.#closed) return Promise.reject(this.#closedError());
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#pending.delete(id);
        signal?.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        this.#port.post({ type: 'cancel', id } satisfies RpcMessage);
        if (waitsForAnswer) return;
        settle();
        reject(cancelled());
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#pending.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
        progress: (value) => onProgress?.(value),
      });
      try {
        this.#port.post({ type: 'request', id, method, input } satisfies RpcMessage);
      } catch (error) {
        settle();
        const { code, message: text } = toAppError(error);
        reject(new DomainError(code, text));
      }
    });
  }

  receive(message: Exclude<RpcMessage, { type: 'request' | 'cancel' }>): void {
    // Answers to cancelled calls still arrive; nobody waits for them.
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    if (message.type === 'progress') pending.progress(message.progress);
    else if (message.type === 'result') pending.resolve(message.value);
    else {
      const { code, message: text, details } = message.error;
      pending.reject(new DomainError(code, text, details));
    }
  }

  close(): void {
    this.#closed = true;
    for (const pending of this.#pending.values()) pending.reject(this.#closedError());
  }

  #closedError(): DomainError {
    return new DomainError(this.#closedCode, 'the other process has ended');
  }
}

/** The answering half: requests being worked on, by the asker's id. */
class Answering {
  readonly #port: Port;
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #running = new Map<number, AbortController>();

  constructor(port: Port, handlers: Handlers) {
    this.#port = port;
    this.#handlers = new Map(Object.entries(handlers));
  }

  receive(message: Extract<RpcMessage, { type: 'request' | 'cancel' }>): void {
    if (message.type === 'cancel') this.#running.get(message.id)?.abort(cancelled());
    else void this.#answer(message.id, message.method, message.input);
  }

  close(): void {
    for (const controller of this.#running.values()) controller.abort(cancelled());
  }

  async #answer(id: number, method: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const progress = (value: unknown): void => {
      if (this.#running.has(id)) this.#send({ type: 'progress', id, progress: value });
    };
    try {
      const handler = this.#handlers.get(method);
      if (handler === undefined) throw new DomainError('invalid_input', `no method ${method}`);
      const value = await handler(input, { signal: controller.signal, progress });
      this.#send({ type: 'result', id, value });
    } catch (error) {
      this.#send({ type: 'error', id, error: toAppError(error) });
    } finally {
      this.#running.delete(id);
    }
  }

  #send(message: RpcMessage): void {
    this.#port.post(message);
  }
}

function cancelled(): DomainError {
  return new DomainError('cancelled', 'the request was cancelled');
}
