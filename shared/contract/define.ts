import type { z } from 'zod';
import type { Result } from '../result.ts';

/** Schemas of one request: what goes in, what comes out. */
export type Call = { readonly input: z.ZodType; readonly output: z.ZodType };

/** Declares one request of the contract. */
export function call<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): { readonly input: I; readonly output: O } {
  return { input, output };
}

/** All requests by channel name. */
export type Contract = Readonly<Record<string, Call>>;

/** A typed client of a contract: one function per channel, every answer a `Result`. */
export type Client<C extends Contract> = {
  readonly [K in keyof C]: (
    input: z.input<C[K]['input']>,
  ) => Promise<Result<z.output<C[K]['output']>>>;
};

/** One handler per channel of a contract; a missing or mistyped one fails to compile. */
export type Handlers<C extends Contract, Context> = {
  readonly [K in keyof C]: (
    input: z.output<C[K]['input']>,
    context: Context,
  ) => Promise<z.input<C[K]['output']>> | z.input<C[K]['output']>;
};
