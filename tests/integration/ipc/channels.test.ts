import { describe, expect, it, vi } from 'vitest';
import { answer, type ChannelHandlers } from '../../../electron/ipc/answer.ts';
import { api, type Channel } from '../../../shared/contract/api.ts';
import { DomainError } from '../../../shared/errors.ts';
import { sampleOf } from '../../helpers/sample-of.ts';

const channels = Object.keys(api) as Channel[];
const page = { url: 'app://bundle/index.html', parent: null };

/** Frames that are not the app's own page, each nearly so. */
const strangers = [
  null,
  undefined,
  { url: '', parent: null },
  { url: 'about:blank', parent: null },
  { url: 'app://bundle/index.html', parent: page },
  { url: 'app://bundle.example.com/index.html', parent: null },
  { url: 'app://bundle@example.com/', parent: null },
  { url: 'https://bundle/index.html', parent: null },
  { url: 'https://example.com/?app://bundle/', parent: null },
  { url: 'evidence://exhibit/1/original', parent: null },
  { url: 'file:///bundle/index.html', parent: null },
];

const senseless = [undefined, null, 42, 'text', [], { unexpected: true }];

/** Handlers that all do the same; `handle` tells whether any was reached. */
function handlersDoing(handle: (channel: Channel, input: unknown) => unknown) {
  const onInternalError = vi.fn();
  const handlers = Object.fromEntries(
    channels.map((channel) => [channel, (input: unknown) => handle(channel, input)]),
  ) as unknown as ChannelHandlers;
  return { handlers, parsesOutputs: true, onInternalError };
}

describe.each(channels)('%s', (channel) => {
  it('is refused to anything but the app’s own page', async () => {
    const handle = vi.fn();
    for (const frame of strangers) {
      const result = await answer(
        channel,
        frame,
        sampleOf(api[channel].input),
        handlersDoing(handle),
      );
      expect(result).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    expect(handle).not.toHaveBeenCalled();
  });

  it('is refused when the input does not fit', async () => {
    const handle = vi.fn();
    for (const input of senseless) {
      const result = await answer(channel, page, input, handlersDoing(handle));
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    }
    expect(handle).not.toHaveBeenCalled();
  });

  it('reaches its handler with the parsed input, and answers with what that returns', async () => {
    const input = sampleOf(api[channel].input);
    const output = sampleOf(api[channel].output);
    const handle = vi.fn(() => output);
    const result = await answer(channel, page, input, handlersDoing(handle));
    expect(handle).toHaveBeenCalledExactlyOnceWith(channel, api[channel].input.parse(input));
    expect(result).toEqual({ ok: true, value: api[channel].output.parse(output) });
  });

  it('never answers with more than the contract says', async () => {
    const leaky = { secret: 'a column nobody meant to show' };
    const result = await answer(
      channel,
      page,
      sampleOf(api[channel].input),
      handlersDoing(() => leaky),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});

describe('failures', () => {
  it('arrive with their code and details', async () => {
    const options = handlersDoing(() => {
      throw new DomainError('unlock_delayed', 'wait', { seconds: 4 });
    });
    expect(await answer('settings.get', page, {}, options)).toEqual({
      ok: false,
      error: { code: 'unlock_delayed', message: 'wait', details: { seconds: 4 } },
    });
    expect(options.onInternalError).not.toHaveBeenCalled();
  });

  it('that nobody foresaw tell the window nothing', async () => {
    const error = new Error('no such table: cases in /home/director/Casebook');
    const options = handlersDoing(() => Promise.reject(error));
    const result = await answer('settings.get', page, {}, options);
    expect(JSON.stringify(result)).not.toContain('director');
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(options.onInternalError).toHaveBeenCalledExactlyOnceWith('settings.get', error);
  });
});
