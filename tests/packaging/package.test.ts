import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emojiFamily, fallbackFamilies, monoFamily } from '../../electron/documents/fonts.ts';
import { forkBundlesIn } from '../helpers/fork-bundle.ts';
import { readLockfile } from '../helpers/lockfile.ts';
import { packageApp, type ArchivedFile, type PackagedApp } from '../helpers/package-app.ts';
import { walkThroughCase } from './walk.ts';

const fuseOn = '1'.charCodeAt(0);
const fuseOff = '0'.charCodeAt(0);

/** The package a file belongs to, by the folder it lies in; the innermost where packages are nested. */
function packageFolderOf(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

// The stand-in is shaped like Electron for Linux; on other systems "npm run dist" itself is the test.
describe.runIf(process.platform === 'linux')('the packaged app', () => {
  let folder: string;
  let app: PackagedApp;
  let files: readonly ArchivedFile[];

  const matching = (pattern: RegExp): string[] =>
    files.map(({ path }) => path).filter((path) => pattern.test(path));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-package-'));
    app = await packageApp(folder);
    files = app.files;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the entry of every process', () => {
    const entries = [
      'package.json',
      'out/electron/main.mjs',
      'out/electron/preload.cjs',
      'out/electron/vault.mjs',
      'out/electron/parser.mjs',
      'out/electron/documents.mjs',
      'out/renderer/index.html',
    ];
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(entries));
  });

  it('holds nothing but the build, its packages and their licences', () => {
    expect(matching(/^(?!out\/|node_modules\/|package\.json$)/)).toEqual([]);
    expect(matching(/\.(ts|cts|mts|svelte|map|tsbuildinfo|cc|cpp|c|h|hpp|gyp)$/)).toEqual([]);
    expect(matching(/\/(tests?|__tests__|docs?|examples?)\//)).toEqual([]);
    expect(matching(/\.md$/i).filter((path) => !/licen[cs]e/i.test(path))).toEqual([]);
  });

  it('holds no development dependency', () => {
    const locked = readLockfile();
    const folders = new Set(matching(/node_modules/).map(packageFolderOf));
    expect([...folders].filter((name) => locked[name ?? '']?.dev !== false)).toEqual([]);
  });

  it('holds one native module of each native package, for this machine, outside the archive', () => {
    const machine = `${process.platform}-${process.arch}`;
    const native = files.filter(({ path }) => path.endsWith('.node'));
    expect(native.filter(({ isUnpacked }) => !isUnpacked)).toEqual([]);
    expect(native.map(({ path }) => packageFolderOf(path)).sort()).toEqual([
      `node_modules/@img/sharp-${machine}`,
      `node_modules/@node-rs/argon2-${machine}-gnu`,
      'node_modules/better-sqlite3',
    ]);
    expect(native.filter(({ path }) => !path.includes(machine))).toEqual([]);
    const libraries = files.filter(({ path }) => /\.so(\.|$)/.test(path));
    expect(libraries).toHaveLength(1);
    expect(libraries[0]?.isUnpacked).toBe(true);
  });

  it('holds exactly the font files that documents are set in, with their licences', () => {
    const families = [...fallbackFamilies, monoFamily, emojiFamily];
    // Word documents carry the true Bold of the text face; PDFs are set in SemiBold.
    const bold = ['700Bold', '700Bold_Italic'].map(
      (style) => `@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`,
    );
    const wanted = new Set([...families.flatMap((family) => family.files), ...bold]);
    const fonts = matching(/\.(ttf|otf|ttc)$/).map((path) => path.replace('node_modules/', ''));
    expect(fonts.sort()).toEqual([...wanted].sort());
    for (const font of fonts) {
      const [scope = '', name = ''] = font.split('/');
      expect(matching(/LICENSE_FONT$/)).toContain(`node_modules/${scope}/${name}/LICENSE_FONT`);
    }
  });

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(app.binary);
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: fuseOff,
      [FuseV1Options.EnableCookieEncryption]: fuseOn,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: fuseOff,
      [FuseV1Options.EnableNodeCliInspectArguments]: fuseOff,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: fuseOn,
      [FuseV1Options.OnlyLoadAppFromAsar]: fuseOn,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: fuseOff,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: fuseOff,
    });
  });

  it('works a case with the packages it carries', async () => {
    const extracted = join(folder, 'extracted');
    app.extractTo(extracted);
    const walk = walkThroughCase(forkBundlesIn(join(extracted, 'out', 'electron')), folder);
    expect(await walk).toEqual({
      kinds: ['image', 'pdf', 'text'],
      previews: ['pages', 'pages', 'text'],
      thumbnail: 'image/webp',
      reports: { 'report.pdf': '%PDF-', 'report.docx': 'PK\u0003\u0004\u0014' },
    });
  });
});
