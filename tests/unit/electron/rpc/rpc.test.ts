import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { clientFor, handlersFor, type Protocol } from '../../../../electron/rpc/protocol.ts';
import { createPeer, type Handlers } from '../../../../electron/rpc/rpc.ts';
import { DomainError } from '../../../../shared/errors.ts';
import { linkedPorts } from '../../../helpers/linked-ports.ts';

function connected(there: Handlers, here: Handlers = {}) {
  const [near, far] = linkedPorts();
  return { far, near, peer: createPeer(near, here), other: createPeer(far, there) };
}

/** A handler that never answers, with a promise for the moment it is asked to stop. */
function waitingHandler() {
  const { promise: aborted, resolve } = Promise.withResolvers<void>();
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  const handlers: Handlers = {
    wait: (_input, { signal }) => {
      signal.addEventListener('abort', () => resolve());
      start();
      return new Promise(() => undefined);
    },
  };
  return { handlers, aborted, started };
}

describe('calls between processes', () => {
  test('answers come back to the right call, whatever their order', async () => {
    const releases: (() => void)[] = [];
    const { peer } = connected({
      later: (input) => new Promise((resolve) => releases.push(() => resolve(input))),
    });
    const first = peer.call('later', 'first');
    const second = peer.call('later', 'second');
    await expect.poll(() => releases.length).toBe(2);
    releases.reverse().forEach((release) => release());
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  test('bytes arrive unchanged', async () => {
    const { peer } = connected({ echo: (input) => input });
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    expect(await peer.call('echo', { bytes: bytes.subarray(10, 20) })).toEqual({
      bytes: bytes.slice(10, 20),
    });
  });

  test('a refusal keeps its code and details, anything else is internal', async () => {
    const { peer } = connected({
      refuse: () => {
        throw new DomainError('needs_password', 'locked', { pages: 3 });
      },
      fail: () => {
        throw new TypeError('oops');
      },
    });
    await expect(peer.call('refuse', null)).rejects.toMatchObject({
      name: 'DomainError',
      code: 'needs_password',
      details: { pages: 3 },
    });
    await expect(peer.call('fail', null)).rejects.toMatchObject({ code: 'internal' });
  });

  test('an answer that cannot be sent is an error, not silence', async () => {
    const { peer } = connected({ unsendable: () => () => undefined });
    await expect(peer.call('unsendable', null)).rejects.toMatchObject({ code: 'internal' });
  });

  test('a question that cannot be sent is refused', async () => {
    const { peer } = connected({ echo: (input) => input });
    await expect(peer.call('echo', () => undefined)).rejects.toMatchObject({ code: 'internal' });
  });

  test('methods that are not offered are refused, also inherited ones', async () => {
    const { peer } = connected({});
    await expect(peer.call('toString', null)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('progress reaches the caller that asked', async () => {
    const { peer } = connected({
      work: (_input, { progress }) => {
        progress({ done: 1 });
        progress({ done: 2 });
        return 'finished';
      },
    });
    const seen: unknown[] = [];
    expect(await peer.call('work', null, { onProgress: (value) => seen.push(value) })).toBe(
      'finished',
    );
    expect(seen).toEqual([{ done: 1 }, { done: 2 }]);
  });

  test('cancelling rejects the call and tells the other side', async () => {
    const { handlers, aborted, started } = waitingHandler();
    const { peer } = connected(handlers);
    const controller = new AbortController();
    const call = peer.call('wait', null, { signal: controller.signal });
    await started;
    controller.abort();
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await aborted;
  });

  test('a cancelled call that waits for its answer tells what was done until then', async () => {
    const { promise: started, resolve: start } = Promise.withResolvers<void>();
    const { peer } = connected({
      add: async (_input, { signal, progress }) => {
        start();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        progress('stopping');
        return 'two of five';
      },
    });
    const controller = new AbortController();
    const seen: unknown[] = [];
    const call = peer.call('add', null, {
      signal: controller.signal,
      waitsForAnswer: true,
      onProgress: (value) => seen.push(value),
    });
    await started;
    controller.abort();
    expect(await call).toBe('two of five');
    expect(seen).toEqual(['stopping']);
  });

  test('a call cancelled beforehand is never sent', async () => {
    const asked: unknown[] = [];
    const { peer } = connected({ ask: (input) => void asked.push(input) });
    const call = peer.call('ask', 1, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
    await peer.call('ask', 2);
    expect(asked).toEqual([2]);
  });

  test('when the other side is gone, waiting and later calls fail and its own requests are aborted', async () => {
    const { handlers, aborted, started } = waitingHandler();
    const [near, far] = linkedPorts();
    const peer = createPeer(near, {}, { closedCode: 'parser_failed' });
    createPeer(far, handlers);
    const call = peer.call('wait', null);
    await started;
    far.close();
    await expect(call).rejects.toMatchObject({ code: 'parser_failed' });
    await expect(peer.call('wait', null)).rejects.toMatchObject({ code: 'parser_failed' });
    await aborted;
  });

  test('the answering side may ask back while it works', async () => {
    const [near, far] = linkedPorts();
    const other = createPeer(far, {
      total: async (input) => {
        const parts = await Promise.all((input as string[]).map((name) => other.call('get', name)));
        return parts.join('');
      },
    });
    const peer = createPeer(near, { get: (name) => `<${String(name)}>` });
    expect(await peer.call('total', ['a', 'b'])).toBe('<a><b>');
  });

  test('malformed messages and answers nobody waits for are ignored', async () => {
    const { peer, far } = connected({ echo: (input) => input });
    for (const message of [null, 'x', { type: 'result', id: 99, value: 1 }, { type: 'error' }]) {
      far.post(message);
    }
    expect(await peer.call('echo', 'still here')).toBe('still here');
  });
});

describe('a typed protocol', () => {
  const protocol = {
    double: { input: z.strictObject({ n: z.number() }), output: z.number() },
  } satisfies Protocol;

  test('parses input and output', async () => {
    const { peer } = connected(handlersFor(protocol, { double: ({ n }) => n * 2 }));
    expect(await clientFor(protocol, peer).double({ n: 21 })).toBe(42);
    await expect(peer.call('double', { n: 'x' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('an answer that does not fit is not handed on', async () => {
    const { peer } = connected({ double: () => 'not a number' });
    await expect(clientFor(protocol, peer).double({ n: 1 })).rejects.toMatchObject({
      code: 'internal',
    });
  });
});
