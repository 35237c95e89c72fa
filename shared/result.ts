import type { AppError } from './errors.ts';

/** What every request across a process boundary comes back as: a value, or one coded error. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** Wraps a value that was obtained. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a coded failure. */
export function err(error: AppError): Result<never> {
  return { ok: false, error };
}
