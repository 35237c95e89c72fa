import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emojiFamily, fallbackFamilies, monoFamily } from '../../../electron/documents/fonts.ts';
import { readLockfile } from '../../helpers/lockfile.ts';

const Package = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const { dependencies, devDependencies } = Package.parse(
  JSON.parse(readFileSync('package.json', 'utf8')),
);
const named = { ...dependencies, ...devDependencies };
const locked = readLockfile();

/** The rows of the page's tables: package and licence. */
const documented = new Map(
  [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(
    ([, name = '', licence = '']) => [name, licence.trim()],
  ),
);

/** The licence a locked package declares; by the text it carries where it declares none. */
function licenceOf(folder: string): string {
  const declared = locked[folder]?.license;
  if (declared !== undefined) return declared;
  const file = join(folder, 'LICENSE');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text.startsWith('MIT License') ? 'MIT' : 'unknown';
}

describe('docs/dependencies.md', () => {
  it('names the packages of package.json, each once', () => {
    expect([...documented.keys()].sort()).toEqual(Object.keys(named).sort());
  });

  it('gives each its licence', () => {
    const folderOf = (name: string): string =>
      locked[`node_modules/${name}`]?.resolved === `tools/${name}`
        ? `tools/${name}`
        : `node_modules/${name}`;
    const declared = Object.keys(named).map((name) => [name, licenceOf(folderOf(name))]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(declared));
  });
});

describe('packages', () => {
  it('are pinned to one version', () => {
    const loose = Object.entries(named).filter(
      ([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$|^file:tools\//.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are under licences that allow a closed app, down to the last', () => {
    const refused = Object.entries(locked)
      .filter(([folder, { link }]) => folder !== '' && !link)
      .map(([folder]) => [folder, licenceOf(folder)] as const)
      // The LGPL is fine for a library that stays replaceable; GPL and AGPL are not.
      .filter(([, licence]) => /(?<!L)GPL|unknown|UNLICENSED|SEE LICENSE/i.test(licence));
    expect(refused).toEqual([]);
  });

  it('bring no typeface that no document uses', () => {
    const used = [...fallbackFamilies, monoFamily, emojiFamily]
      .flatMap(({ files }) => files)
      .map((file) => file.split('/').slice(0, 2).join('/'));
    const brought = Object.keys(dependencies).filter((name) => name.includes('fonts/'));
    expect(brought.sort()).toEqual([...new Set(used)].sort());
  });
});
