import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';

/** Entry of the built app. */
export const builtApp = 'out/electron/main.mjs';

const sources = [
  '{electron,renderer,shared,resources}/**/*',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the app where any source is newer than the last build. Returns the exit status; 0 where nothing was to be done. */
export function buildIfStale(): number {
  if (!isStale()) return 0;
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'];
  return spawnSync(process.execPath, vite, { stdio: 'inherit' }).status ?? 1;
}

function isStale(): boolean {
  if (!existsSync(builtApp)) return true;
  const builtAtMs = statSync(builtApp).mtimeMs;
  return globSync(sources).some((path) => statSync(path).mtimeMs > builtAtMs);
}
