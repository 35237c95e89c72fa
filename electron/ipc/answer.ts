import { api, type Channel } from '../../shared/contract/api.ts';
import { DomainError, toAppError } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isTrustedFrame, type SenderFrame } from '../security/sender.ts';

/** One handler per channel, given an input that has been parsed. */
export type ChannelHandlers = Readonly<
  Record<Channel, (input: never, context: undefined) => unknown>
>;

/** How requests are answered. */
export type AnswerOptions = {
  readonly handlers: ChannelHandlers;
  /** Parses what handlers return as well, so that no internal field can leak unnoticed; on in development and tests. */
  readonly parsesOutputs: boolean;
  /** Told of failures that nobody foresaw; the window only learns that there was one. */
  readonly onInternalError: (channel: Channel, error: unknown) => void;
};

/** Answers a request of the window: who asks, whether it makes sense, the handler, and the envelope. Never throws. */
export async function answer(
  channel: Channel,
  frame: SenderFrame | null | undefined,
  raw: unknown,
  options: AnswerOptions,
): Promise<Result<unknown>> {
  if (!isTrustedFrame(frame)) return err({ code: 'forbidden', message: 'not for this page' });
  const input = api[channel].input.safeParse(raw);
  if (!input.success) return err({ code: 'invalid_input', message: input.error.message });
  try {
    const value: unknown = await options.handlers[channel](input.data as never, undefined);
    return ok(options.parsesOutputs ? parsedOutput(channel, value) : value);
  } catch (error) {
    const appError = toAppError(error);
    if (appError.code !== 'internal') return err(appError);
    options.onInternalError(channel, error);
    // The text of an unforeseen error may hold a path or a piece of a case.
    return err({ code: 'internal', message: `${channel} failed` });
  }
}

function parsedOutput(channel: Channel, value: unknown): unknown {
  const output = api[channel].output.safeParse(value);
  if (output.success) return output.data;
  throw new DomainError('internal', `${channel} answered: ${output.error.message}`);
}
