import { forkChild } from '../../electron/services/children/fork-child.ts';
import { type LibrarySession, startSession } from '../../electron/services/library-session.ts';
import { openLibrary } from '../../electron/services/vault/library.ts';
import { toAppError } from '../../shared/errors.ts';
import { readArguments, wantsJson } from './arguments.ts';
import { type Command, type Done, type Given, UsageError, type Work } from './command.ts';
import { commands } from './commands.ts';
import { init } from './commands/init.ts';
import { readPassphrase } from './passphrase.ts';
import { pathFrom } from './paths.ts';
import { overview, usageOf } from './usage.ts';

const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Runs one command and returns the exit status: 0 done, 1 refused or failed, 2 wrong usage.
 *
 * With `--json` standard output gets exactly one JSON object, whatever happens; everything else goes to standard error.
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  const print = printer(wantsJson(argv));
  if (name === '' || name === 'help' || name === '--help') {
    print.usage(overview());
    return name === '' ? WRONG_USAGE : 0;
  }
  const command = name === 'init' ? init : commands.get(name);
  if (!command) return print.wrong(`There is no command ${name}.`, overview());
  try {
    const given = readArguments(rest, command);
    if (given.has('help')) {
      print.usage(usageOf(command));
      return 0;
    }
    const passphrase = readPassphrase(given, process.env);
    return print.done(await withInterrupt(command, given, passphrase));
  } catch (error) {
    if (error instanceof UsageError) return print.wrong(error.message, usageOf(command));
    return print.failed(toAppError(error));
  }
}

/** Runs a command so that Ctrl C ends it as `cancelled`, with everything put away. */
async function withInterrupt(
  command: Command | typeof init,
  given: Given,
  passphrase: string,
): Promise<Done> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  const work: Work = {
    given,
    signal: controller.signal,
    say: (line) => void process.stderr.write(`${line}\n`),
  };
  try {
    return 'create' in command
      ? await command.create(passphrase, work)
      : await inLibrary(command, passphrase, work);
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  }
}

async function inLibrary(command: Command, passphrase: string, work: Work): Promise<Done> {
  const session = await openSession(pathFrom(work.given.value('library')), passphrase);
  try {
    if (session.library.isRolledBack) {
      work.say('This library is older than it last was on this disk: it was put back or restored.');
    }
    return await command.run(session, work);
  } finally {
    session.close();
  }
}

async function openSession(folder: string, passphrase: string): Promise<LibrarySession> {
  const clock = () => new Date();
  const library = await openLibrary(folder, { passphrase }, clock);
  return startSession(library, { clock, spawnChild: forkChild });
}

function printer(asJson: boolean) {
  const out = (text: string) => void process.stdout.write(`${text}\n`);
  const err = (text: string) => void process.stderr.write(`${text}\n`);
  const failure = (error: { code: string; message: string }): void => {
    err(`casebook: ${error.message} (${error.code})`);
  };
  const wrong = (message: string, usage: string): number => {
    err(`casebook: ${message}\n\n${usage}`);
    if (asJson) out(JSON.stringify({ error: { code: 'usage', message } }));
    return WRONG_USAGE;
  };
  return {
    wrong,
    usage: (text: string) => (asJson ? out(JSON.stringify({ usage: text })) : out(text)),
    failed: ({ code, message }: { code: string; message: string }): number => {
      failure({ code, message });
      if (asJson) out(JSON.stringify({ error: { code, message } }));
      return FAILED;
    },
    done: ({ result, lines, failure: error }: Done): number => {
      if (error) failure(error);
      if (asJson) out(JSON.stringify({ ...result, ...(error && { error }) }));
      else for (const line of lines) out(line);
      return error ? FAILED : 0;
    },
  };
}
