import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** By this sequence fuse tools find the fuses in Electron's binary; a version, a count and one character for each follow. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = '001100011';

/**
 * Lays out a folder that electron-builder takes for Electron's Linux distribution, without Electron in it.
 *
 * It lets packaging be checked where Electron's binary cannot be had: everything but the binary is real.
 */
export async function layOutStandInElectron(folder: string, version: string): Promise<void> {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const binary = join(folder, 'electron');
  writeFileSync(
    binary,
    `${fuseSentinel}\x01${String.fromCharCode(fuses.length)}${fuses}`,
    'latin1',
  );
  chmodSync(binary, 0o755);
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  writeFileSync(join(folder, 'locales', 'en-GB.pak'), '');

  const defaultApp = join(folder, 'default-app');
  mkdirSync(defaultApp);
  writeFileSync(join(defaultApp, 'main.js'), '');
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'));
}
