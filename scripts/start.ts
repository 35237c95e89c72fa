// npm start: the desktop app in Electron, or in the development host where Electron's binary is not installed.
import { spawn } from 'node:child_process';
import { buildIfStale, builtApp } from './build-if-stale.ts';
import { findElectron } from './find-electron.ts';
import { findChromium } from '../tools/electron-host/browser/chromium.ts';

const status = buildIfStale();
if (status !== 0) process.exit(status);

const electron = findElectron();
if (electron === null) explainHost();
const [program, args] =
  electron === null
    ? [process.execPath, ['tools/electron-host/run.ts', builtApp]]
    : [electron, ['.']];
spawn(program, [...args, ...process.argv.slice(2)], { stdio: 'inherit' }).on('exit', (code) =>
  process.exit(code ?? 1),
);

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
