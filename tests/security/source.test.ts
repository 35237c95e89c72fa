import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { webPreferences } from '../../electron/security/web-preferences.ts';

type Source = { readonly path: string; readonly text: string };

const read = (pattern: string): Source[] =>
  globSync(pattern).map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const electron = read('electron/**/*.ts');
const renderer = read('renderer/**/*.{ts,svelte,html}');
const everything = [...electron, ...renderer, ...read('shared/**/*.ts')];

const filesWith = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

it('finds the sources it is to look at', () => {
  expect(electron.length).toBeGreaterThan(50);
  expect(renderer.length).toBeGreaterThan(50);
});

describe('of Electron’s dangerous switches none is ever touched', () => {
  it.each([
    ['web security', /webSecurity/],
    ['insecure content', /allowRunningInsecureContent/],
    ['experimental features', /experimentalFeatures/],
    ['Blink features', /enableBlinkFeatures/],
    ['popups', /allowpopups/i],
    ['embedded pages', /<webview/i],
    ['switching the sandbox off', /sandbox: false|no-sandbox/],
    ['joining the worlds', /contextIsolation: false/],
    ['Node in the page', /nodeIntegration\w*: true/],
  ])('%s', (_name, pattern) => {
    expect(filesWith(everything, pattern)).toEqual([]);
  });
});

describe('the window', () => {
  it('is made in one place, with preferences that say everything outright', () => {
    expect(filesWith(electron, /new (BrowserWindow|WebContentsView)\b/)).toEqual([
      'electron/window.ts',
    ]);
    expect(webPreferences('preload.cjs', false)).toEqual({
      preload: 'preload.cjs',
      partition: 'casebook',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });
});

describe('the app', () => {
  it.each([
    ['loads nothing from the network', /['"`]https?:\/\/(?!www\.w3\.org\/)[^'"`]*['"`]\s*\)/],
    ['opens no file in another program', /openPath/],
    ['reads no file by address', /\.loadFile\(|file:\/\//],
    ['makes no code from text', /\beval\(|new Function\(/],
    ['makes no markup from text', /\{@html|\.innerHTML|insertAdjacentHTML/],
  ])('%s', (_name, pattern) => {
    expect(filesWith(everything, pattern)).toEqual([]);
  });

  it('opens addresses outside in one place, which asks', () => {
    expect(filesWith(everything, /openExternal\(/)).toEqual(['electron/composition.ts']);
  });

  it('listens to the window in one place', () => {
    expect(filesWith(electron, /\bipcMain\b/)).toEqual(['electron/ipc/register.ts']);
    expect(filesWith(everything, /\bipcRenderer\b/)).toEqual(['electron/preload.ts']);
  });
});

describe('the screen', () => {
  it('keeps nothing on the disk', () => {
    const storage = /\b(localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/;
    expect(filesWith(renderer, storage)).toEqual([]);
  });

  it('asks for nothing but through the contract', () => {
    const network = /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon/;
    expect(filesWith(renderer, network)).toEqual([]);
  });
});

it('Electron is pinned to one version', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});
