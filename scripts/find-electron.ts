import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '..', 'node_modules', 'electron');

/**
 * Finds the binary of Electron; `null` when it has not been downloaded.
 *
 * The package must not be asked: importing it starts the download.
 */
export function findElectron(): string | null {
  const nameFile = join(PACKAGE, 'path.txt');
  if (!existsSync(nameFile)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  const binary = join(folder, readFileSync(nameFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}
