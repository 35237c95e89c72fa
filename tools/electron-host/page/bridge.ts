/** A value as it travels between the two worlds of a page: functions and promises become numbers. */
type Wire =
  | readonly ['value', unknown]
  | readonly ['error', string, string]
  | readonly ['array', readonly Wire[]]
  | readonly ['object', Readonly<Record<string, Wire>>]
  | readonly ['promise', number]
  | readonly ['function', number];

type Message =
  | { k: 'call'; id: number; fn: number; args: readonly Wire[] }
  | { k: 'reply'; id: number; ok: boolean; v: Wire }
  | { k: 'settle'; id: number; ok: boolean; v: Wire }
  | { k: 'expose'; key: string; v: Wire }
  | { k: 'open'; url: string };

/** One end of the bridge. */
export type Bridge = { expose(key: string, api: unknown): void };

/**
 * Runs once in each world of a page and stands in for Electron's context bridge. Injected as source.
 *
 * The ends call each other synchronously by custom events on `document` under a secret name: Chromium clones
 * `event.detail` between worlds, files with their native path included. Every built-in is taken before page scripts run,
 * so that a page which patches them sees nothing.
 */
export function makeBridge(
  secret: string,
  end: 'main' | 'isolated',
  onOpen: (url: string) => void,
): Bridge {
  const other = end === 'main' ? 'isolated' : 'main';
  const page = document;
  const NativeEvent = CustomEvent;
  const NativePromise = Promise;
  const apply = Reflect.apply;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const listen = EventTarget.prototype.addEventListener;
  const stop = Event.prototype.stopImmediatePropagation;
  const { get: readDetail } = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail') as {
    get: () => unknown;
  };
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const functionIds = new WeakMap<object, number>();
  const replies = new Map<number, { ok: boolean; v: Wire }>();
  const settlers = new Map<number, [(value: unknown) => void, (error: unknown) => void]>();
  let lastId = 0;

  const emit = (detail: Message): void => {
    apply(dispatch, page, [new NativeEvent(secret + other, { detail })]);
  };

  function pack(value: unknown, depth = 0): Wire {
    if (depth > 1000) throw new Error('context bridge: nested too deeply');
    if (typeof value === 'function') return ['function', idOf(value as () => unknown)];
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return ['value', value];
    if (value instanceof NativePromise) return packPromise(value);
    if (value instanceof Error) return ['error', value.message, value.name];
    if (Array.isArray(value)) return ['array', value.map((item) => pack(item, depth + 1))];
    // Dates, maps, files and typed arrays are left to Chromium's own clone.
    if (Object.prototype.toString.call(value) !== '[object Object]') return ['value', value];
    const record: Record<string, Wire> = {};
    for (const [key, item] of Object.entries(value)) record[key] = pack(item, depth + 1);
    return ['object', record];
  }

  function idOf(fn: (...args: unknown[]) => unknown): number {
    const id = functionIds.get(fn) ?? ++lastId;
    functionIds.set(fn, id);
    functions.set(id, fn);
    return id;
  }

  function packPromise(promise: Promise<unknown>): Wire {
    const id = ++lastId;
    promise.then(
      (value) => emit({ k: 'settle', id, ok: true, v: pack(value) }),
      (error: unknown) => emit({ k: 'settle', id, ok: false, v: pack(error) }),
    );
    return ['promise', id];
  }

  function unpack(wire: Wire, freeze = false): unknown {
    const maybeFrozen = <T>(value: T): T => (freeze ? Object.freeze(value) : value);
    switch (wire[0]) {
      case 'value':
        return wire[1];
      case 'error':
        return Object.assign(new Error(wire[1]), { name: wire[2] });
      case 'array':
        return maybeFrozen(wire[1].map((item) => unpack(item, freeze)));
      case 'object': {
        const entries = Object.entries(wire[1]).map(([key, item]) => [key, unpack(item, freeze)]);
        return maybeFrozen(Object.fromEntries(entries));
      }
      case 'promise':
        return new NativePromise((resolve, reject) => settlers.set(wire[1], [resolve, reject]));
      case 'function':
        return (...args: unknown[]) => call(wire[1], args);
    }
  }

  function call(fn: number, args: readonly unknown[]): unknown {
    const id = ++lastId;
    emit({ k: 'call', id, fn, args: args.map((argument) => pack(argument)) });
    const reply = replies.get(id);
    replies.delete(id);
    if (!reply) throw new Error('An object could not be cloned.');
    if (!reply.ok) throw unpack(reply.v);
    return unpack(reply.v);
  }

  function answer(message: Extract<Message, { k: 'call' }>): void {
    let reply: { ok: boolean; v: Wire };
    try {
      const args = message.args.map((wire) => unpack(wire));
      reply = { ok: true, v: pack(functions.get(message.fn)?.(...args)) };
    } catch (error) {
      reply = { ok: false, v: pack(error) };
    }
    emit({ k: 'reply', id: message.id, ...reply });
  }

  function settle({ id, ok, v }: Extract<Message, { k: 'settle' }>): void {
    const settler = settlers.get(id);
    settlers.delete(id);
    settler?.[ok ? 0 : 1](unpack(v));
  }

  function receive(event: Event): void {
    apply(stop, event, []);
    const message = apply(readDetail, event, []) as Message | null;
    if (!message) return;
    if (message.k === 'call') answer(message);
    else if (message.k === 'reply') replies.set(message.id, message);
    else if (message.k === 'settle') settle(message);
    else if (message.k === 'open') onOpen(message.url);
    else {
      const value = unpack(message.v, true);
      Object.defineProperty(window, message.key, { value, enumerable: true });
    }
  }

  apply(listen, page, [secret + end, receive, true]);
  if (end === 'main') {
    // A popup must never come into being: closing one that waits for the debugger can hang its opener.
    window.open = (url = '') => {
      emit({ k: 'open', url: new URL(url, page.baseURI).href });
      return null;
    };
  }
  return { expose: (key, api) => emit({ k: 'expose', key, v: pack(api) }) };
}
