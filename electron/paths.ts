import { join } from 'node:path';

// The build puts every process's bundle into one folder, with the window's files beside that folder.
const bundles = import.meta.dirname;

/** The preload script. */
export const preloadFile = join(bundles, 'preload.cjs');

/** Folder of the window's files, served as `app://bundle`. */
export const rendererFolder = join(bundles, '..', 'renderer');

/** The bundle of a utility process. */
export function programFile(name: 'vault' | 'parser' | 'documents'): string {
  return join(bundles, `${name}.mjs`);
}
