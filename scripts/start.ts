// npm start: the desktop app in Electron, or in the development host where Electron's binary is not installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { findElectron } from './find-electron.ts';
import { findChromium } from '../tools/electron-host/browser/chromium.ts';

const MAIN = 'out/electron/main.mjs';
const SOURCES = [
  '{electron,renderer,shared,resources}/**/*',
  'vite.config.ts',
  'package-lock.json',
];

if (isStale()) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--app', '--logLevel', 'warn'],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const electron = findElectron();
if (electron === null) explainHost();
const [program, args] =
  electron === null ? [process.execPath, ['tools/electron-host/run.ts', MAIN]] : [electron, ['.']];
spawn(program, [...args, ...process.argv.slice(2)], { stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? 1),
);

/** Whether any source is newer than the build. */
function isStale(): boolean {
  if (!existsSync(MAIN)) return true;
  const builtAtMs = statSync(MAIN).mtimeMs;
  return globSync(SOURCES).some((path) => statSync(path).mtimeMs > builtAtMs);
}

function explainHost(): void {
  console.log(
    'Electron’s binary is not installed here (npx install-electron downloads it).\n' +
      'Opening the development host instead: the same app in a Chromium window. It has no application menu and no\n' +
      'system keychain, and is meant for development, not for real cases.',
  );
  if (findChromium() !== null) return;
  console.error('No Chromium, Chrome or Edge was found either; set HOST_CHROMIUM to one.');
  process.exit(1);
}
