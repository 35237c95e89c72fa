import { runCommandLine } from './casebook/run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
