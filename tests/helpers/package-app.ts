import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, getRawHeader, type DirectoryRecord } from '@electron/asar';
import { z } from 'zod';
import { packageProgram } from '../../scripts/check-steps.ts';
import { layOutStandInElectron } from './stand-in-electron.ts';

/** A file of the packaged app's archive. */
export type ArchivedFile = {
  /** Inside the archive, with forward slashes. */
  readonly path: string;
  /** Whether it lies beside the archive as a file of its own, as what the system loads must. */
  readonly isUnpacked: boolean;
};

/** The app as electron-builder packaged it. */
export type PackagedApp = {
  readonly binary: string;
  readonly files: readonly ArchivedFile[];
  /** Writes the archive's files out into a folder. */
  extractTo(folder: string): void;
};

const ElectronPackage = z.object({ version: z.string() });

/** Packages what is in out/ for this machine, with a stand-in for Electron's binary, into `folder`. */
export async function packageApp(folder: string): Promise<PackagedApp> {
  if (!existsSync('out')) throw new Error('there is no out/ to package: run "npm run build" first');
  const { version } = ElectronPackage.parse(
    JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')),
  );
  const distribution = join(folder, 'electron');
  await layOutStandInElectron(distribution, version);
  const run = spawnSync(
    process.execPath,
    [
      packageProgram('electron-builder'),
      '--dir',
      `--${process.arch}`,
      `--config.electronDist=${distribution}`,
      `--config.directories.output=${join(folder, 'dist')}`,
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`packaging failed\n${run.stdout}\n${run.stderr}`);

  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  const app = join(folder, 'dist', `linux${suffix}-unpacked`);
  const archive = join(app, 'resources', 'app.asar');
  return {
    binary: join(app, 'casebook'),
    files: filesOf(getRawHeader(archive).header, ''),
    extractTo: (target) => extractAll(archive, target),
  };
}

function filesOf(directory: DirectoryRecord, prefix: string): ArchivedFile[] {
  return Object.entries(directory.files).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`;
    return 'files' in entry
      ? filesOf(entry, `${path}/`)
      : [{ path, isUnpacked: 'unpacked' in entry && entry.unpacked }];
  });
}
