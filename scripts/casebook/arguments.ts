import { parseArgs } from 'node:util';
import { type Command, type Given, type OptionKinds, UsageError } from './command.ts';

/** Options that every command takes. */
const shared: OptionKinds = {
  library: 'value',
  'passphrase-file': 'value',
  json: 'switch',
  help: 'switch',
};

/** Arguments stay in the history of the shell and are seen by every process; a passphrase is never one. */
const likePassphrase = /^--?(p|pass|passwd|password|pass-?phrase|pw|key|recovery-?key)(=|$)/i;

/** Whether the answer is to be one JSON object. Known before anything else is, so that errors are objects too. */
export function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end === -1 ? undefined : end).includes('--json');
}

/** Reads what stands after a command's name. Throws a `UsageError`, which never repeats what might be a passphrase. */
export function readArguments(
  argv: readonly string[],
  command: Pick<Command, 'options' | 'words' | 'needs'>,
): Given {
  if (argv.some((argument) => likePassphrase.test(argument))) {
    throw new UsageError(
      'A passphrase is never an argument: use --passphrase-file FILE or CASEBOOK_PASSPHRASE.',
    );
  }
  const kinds = { ...shared, ...command.options };
  const { values, positionals } = parsed(argv, kinds);
  const given: Given = {
    words: positionals,
    value: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    has: (name) => values[name] !== undefined,
  };
  if (!given.has('help')) assertComplete(given, command);
  return given;
}

function parsed(argv: readonly string[], kinds: OptionKinds) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'wrong arguments');
  }
}

function assertComplete(given: Given, command: Pick<Command, 'words' | 'needs'>): void {
  const [least, most] = command.words;
  if (given.words.length < least) throw new UsageError('Something is missing.');
  if (given.words.length > most) throw new UsageError('There is a word too many.');
  const missing = ['library', ...command.needs].find((name) => !given.value(name));
  if (missing) throw new UsageError(`--${missing} is missing.`);
}
