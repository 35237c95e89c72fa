import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readLockfile } from '../../helpers/lockfile.ts';

const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});
const { scripts, allowScripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const locked = readLockfile();

/** Whether a package required by the one in `folder` is locked where Node would find it. */
function isLocked(folder: string, name: string): boolean {
  for (let place = folder; ; place = dirname(place)) {
    if (join(place, 'node_modules', name) in locked) return true;
    if (place === '.' || place === '') return `node_modules/${name}` in locked;
  }
}

describe('npm ci', () => {
  it('finds every package locked, for every system', () => {
    const missing = Object.entries(locked).flatMap(([folder, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !isLocked(folder, name))
        .map((name) => `${name}, which ${folder} needs`),
    );
    expect(missing).toEqual([]);
  });

  it('runs no script of any package', () => {
    // npm also runs node-gyp for a package that merely contains binding.gyp.
    const scripted = Object.entries(locked)
      .filter(
        ([folder, entry]) =>
          folder.startsWith('node_modules/') &&
          (entry.hasInstallScript || existsSync(join(folder, 'binding.gyp'))),
      )
      .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
    expect(Object.values(allowScripts)).not.toContain(true);
    expect(scripted.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});

describe('the Node check', () => {
  it('comes before everything else in each command', () => {
    const guard = 'node --import ./scripts/check-node.mjs ';
    const unguarded = Object.entries(scripts).filter(([, line]) => !line.startsWith(guard));
    expect(unguarded.map(([name]) => name)).toEqual(['format']);
  });

  const runUnder = (version: string): { status: number | null; stderr: string; stdout: string } => {
    const pretend = `data:text/javascript,${encodeURIComponent(
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`,
    )}`;
    const args = [
      '--import',
      pretend,
      '--import',
      './scripts/check-node.mjs',
      '-e',
      'console.log("ran")',
    ];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  };

  it('refuses an older Node in plain words, before any code runs', () => {
    const { status, stderr, stdout } = runUnder('20.20.2');
    expect(status).toBe(1);
    expect(stderr).toContain('needs Node 24 or newer; this is Node 20.20.2');
    expect(stdout).toBe('');
  });

  it('lets Node 24 pass', () => {
    expect(runUnder('24.21.0')).toMatchObject({ status: 0, stderr: '', stdout: 'ran\n' });
  });
});
