import { resolve } from 'node:path';

/**
 * A path as the person meant it, absolute.
 *
 * npm runs scripts in the package's folder and tells only by a variable where the person stands.
 */
export function pathFrom(text: string | undefined, environment = process.env): string {
  const isRunByNpm = environment.npm_lifecycle_event === 'casebook';
  return resolve((isRunByNpm && environment.INIT_CWD) || '.', text ?? '');
}
