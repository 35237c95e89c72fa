import { packageProgram } from './check-steps.ts';
import { runInTurn } from './run-steps.ts';
import { conclude } from './tally.ts';

// For this system and processor alone: npm installed the native modules for no other.
const tallies = await runInTurn(
  [
    { name: 'build', args: [packageProgram('vite'), 'build', '--app'] },
    { name: 'package', args: [packageProgram('electron-builder'), `--${process.arch}`] },
  ],
  console.log,
);
process.exitCode = conclude(tallies, console.log);
