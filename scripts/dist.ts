import { packageProgram } from './check-steps.ts';
import { runInTurn } from './run-steps.ts';
import { sum } from './tally.ts';

// For this system and processor alone: npm installed the native modules for no other.
const tally = sum(
  await runInTurn(
    [
      { name: 'build', args: [packageProgram('vite'), 'build', '--app'] },
      { name: 'package', args: [packageProgram('electron-builder'), `--${process.arch}`] },
    ],
    console.log,
  ),
);
process.exitCode = tally.failed === 0 ? 0 : 1;
