import type { Command } from './command.ts';
import { addEvidence } from './commands/add-evidence.ts';
import { exportCase } from './commands/export-case.ts';
import { exportLog } from './commands/export-log.ts';
import { handOver } from './commands/hand-over.ts';
import { importFolder } from './commands/import.ts';
import { list } from './commands/list.ts';
import { newCase } from './commands/new.ts';
import { openArchiveCommand } from './commands/open-archive.ts';
import { pack } from './commands/pack.ts';
import { report } from './commands/report.ts';
import { seed } from './commands/seed.ts';
import { show } from './commands/show.ts';
import { verify } from './commands/verify.ts';

/** The commands that work in a library, by name. `init` makes one and stands apart. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['new', newCase],
  ['import', importFolder],
  ['export-case', exportCase],
  ['export-log', exportLog],
  ['hand-over', handOver],
  ['open-archive', openArchiveCommand],
  ['add-evidence', addEvidence],
  ['list', list],
  ['show', show],
  ['report', report],
  ['pack', pack],
  ['verify', verify],
  ['seed', seed],
]);
