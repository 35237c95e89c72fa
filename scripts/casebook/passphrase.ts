import { readFileSync } from 'node:fs';
import { type Given, UsageError } from './command.ts';
import { pathFrom } from './paths.ts';

/**
 * The passphrase, from the file named by `--passphrase-file` (less one line end) or else from the environment.
 *
 * The variable is taken out of the environment, so that no process started later inherits it. Throws a `UsageError`.
 */
export function readPassphrase(given: Given, environment: NodeJS.ProcessEnv): string {
  const fromEnvironment = environment.CASEBOOK_PASSPHRASE;
  delete environment.CASEBOOK_PASSPHRASE;
  const file = given.value('passphrase-file');
  const passphrase = file === undefined ? fromEnvironment : firstLine(file);
  if (!passphrase) {
    throw new UsageError(
      'The passphrase is missing: --passphrase-file FILE or CASEBOOK_PASSPHRASE.',
    );
  }
  return passphrase;
}

/** The passphrase of a case archive, from the file that the option names, less one line end. Throws a `UsageError`. */
export function readArchivePassphrase(given: Given): string {
  const passphrase = firstLine(given.value('archive-passphrase-file') ?? '');
  if (!passphrase) throw new UsageError('The passphrase file is empty.');
  return passphrase;
}

function firstLine(file: string): string {
  try {
    return readFileSync(pathFrom(file), 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new UsageError('The passphrase file cannot be read.');
  }
}
