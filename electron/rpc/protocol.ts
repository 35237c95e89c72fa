import type { z } from 'zod';
import { DomainError } from '../../shared/errors.ts';
import type { CallContext, CallOptions, Handlers, Peer } from './rpc.ts';

/** What one process offers another: for each method the schemas of what goes in and what comes out. */
export type Protocol = Readonly<Record<string, { input: z.ZodType; output: z.ZodType }>>;

/** One typed implementation per method of a protocol. */
export type Implementation<P extends Protocol> = {
  readonly [M in keyof P]: (
    input: z.output<P[M]['input']>,
    context: CallContext,
  ) => z.input<P[M]['output']> | Promise<z.input<P[M]['output']>>;
};

/** The asker's side of a protocol. */
export type Client<P extends Protocol> = {
  readonly [M in keyof P]: (
    input: z.input<P[M]['input']>,
    options?: CallOptions,
  ) => Promise<z.output<P[M]['output']>>;
};

/**
 * Handlers for a protocol that parse every input before the implementation sees it.
 *
 * A handler refuses with `invalid_input` when the input does not fit the schema.
 */
export function handlersFor<P extends Protocol>(
  protocol: P,
  implementation: Implementation<P>,
): Handlers {
  return Object.fromEntries(
    Object.entries(protocol).map(([method, { input: schema }]) => [
      method,
      (raw: unknown, context: CallContext) => {
        const input = schema.safeParse(raw);
        if (!input.success) {
          throw new DomainError('invalid_input', `${method}: ${input.error.message}`);
        }
        return implementation[method as keyof P](input.data as never, context);
      },
    ]),
  );
}

/**
 * A typed client that parses every answer, so that a process which handles hostile files cannot hand on what it likes.
 *
 * A call fails with `internal` when the answer does not fit the schema, otherwise as `Peer.call` does.
 */
export function clientFor<P extends Protocol>(protocol: P, peer: Peer): Client<P> {
  return Object.fromEntries(
    Object.entries(protocol).map(([method, { output: schema }]) => [
      method,
      async (input: unknown, options?: CallOptions) => {
        const output = schema.safeParse(await peer.call(method, input, options));
        if (!output.success) {
          throw new DomainError('internal', `${method} answered: ${output.error.message}`);
        }
        return output.data;
      },
    ]),
  ) as Client<P>;
}
