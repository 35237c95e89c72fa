import { spawnSync } from 'node:child_process';
import { packageProgram } from './check-steps.ts';

// For this system and processor alone: npm installed the native modules for no other.
const steps = [
  [packageProgram('vite'), 'build', '--app'],
  [packageProgram('electron-builder'), `--${process.arch}`],
];
const failed = steps.some((args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  return status !== 0;
});
process.exitCode = failed ? 1 : 0;
