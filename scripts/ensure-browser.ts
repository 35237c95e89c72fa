// Makes sure that the end-to-end tests have something to run in: Electron, or a Chromium for the development host.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../tools/electron-host/browser/chromium.ts';
import { findElectron } from './find-electron.ts';

/** Chromium, and a font for the emoji that people post. */
const packages = ['chromium', 'fonts-noto-color-emoji'];

const found = findElectron() ?? findChromium() ?? installChromium();
if (found === null) {
  console.error(
    'The end-to-end tests need Electron (npx install-electron) or Chromium (on Debian: apt-get install chromium).',
  );
  process.exit(1);
}
console.log(`End-to-end tests run in ${found}`);

/** On Debian as root the system's own package is one command away; anywhere else that is the owner's decision. */
function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log('Installing Chromium (apt-get install chromium) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
    if (status !== 0) return null;
  }
  return findChromium();
}
