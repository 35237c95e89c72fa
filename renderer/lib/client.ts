import type { ApiClient, Channel } from '../../shared/contract/api.ts';
import type { GrantedFile } from '../../shared/contract/common.ts';
import type { Subscribe } from '../../shared/contract/events.ts';
import type { WindowApi } from '../../shared/contract/window-api.ts';
import type { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';

declare global {
  interface Window {
    readonly api: WindowApi;
  }
}

/** What goes into a request. */
export type Input<C extends Channel> = Parameters<ApiClient[C]>[0];

/** What a request answers with when it succeeds. */
export type Output<C extends Channel> =
  Awaited<ReturnType<ApiClient[C]>> extends Result<infer Value> ? Value : never;

/** A request that the app refused or failed; carries the code the screen words. */
export class RequestFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.message);
    this.name = 'RequestFailure';
    this.error = error;
  }
}

/** Asks the app for something. Throws `RequestFailure`. */
export async function request<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  // One channel's function cannot be picked out of the union without losing its own types.
  const call = window.api.call[channel] as (input: Input<C>) => Promise<Result<Output<C>>>;
  const result = await call(input);
  if (result.ok) return result.value;
  throw new RequestFailure(result.error);
}

/** The coded error behind whatever a request threw. */
export function errorOf(thrown: unknown): AppError {
  if (thrown instanceof RequestFailure) return thrown.error;
  return { code: 'internal', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** Hears an event of the app; the answer stops listening. */
export const onEvent: Subscribe = (name, listener) => window.api.on(name, listener);

/** Turns files dropped on the window into grants. Files that are not on a disk are left out. */
export function grantFiles(files: Iterable<File>): Promise<GrantedFile[]> {
  return window.api.grantFiles([...files]);
}
