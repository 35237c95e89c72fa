import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { init } from './commands/init.ts';

const common = `Options of every command:
  --library DIR           the library
  --passphrase-file FILE  file that holds the passphrase; else CASEBOOK_PASSPHRASE is read
  --json                  one JSON object on standard output; messages go to standard error
  --help                  how a command is called

Exit status: 0 done, 1 refused or failed, 2 wrong usage.`;

/** How one command is called. */
export function usageOf(command: Pick<Command, 'usage' | 'does'>): string {
  return `casebook ${command.usage} --library DIR\n  ${command.does}\n\n${common}`;
}

/** All commands. */
export function overview(): string {
  const all = [init, ...commands.values()];
  const lines = all.map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return `casebook COMMAND --library DIR\n\n${lines.join('\n')}\n\n${common}`;
}
