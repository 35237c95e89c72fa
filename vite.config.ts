import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const root = import.meta.dirname;
const out = join(root, 'out');

/** One process of the app as one file. Packages stay outside and ship beside it, natives and WASM among them. */
function processBundle(entry: string, fileName: string): EnvironmentOptions {
  return {
    consumer: 'server',
    build: {
      outDir: join(out, 'electron'),
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        input: join(root, entry),
        external: ['electron'],
        output: {
          format: fileName.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: fileName,
          codeSplitting: false,
        },
      },
    },
  };
}

/** Chromium reads WOFF2; the older format beside it would only make the app larger. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/@fontsource') && id.endsWith('.css')
      ? code.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/gu, '')
      : undefined,
};

export default defineConfig({
  root: join(root, 'renderer'),
  // The page lies under app://bundle, which the development host shows under another origin.
  base: './',
  plugins: [woff2Only, svelte({ configFile: false })],
  environments: {
    client: {
      build: {
        outDir: join(out, 'renderer'),
        emptyOutDir: true,
        // Read from the disk, not over a network: one file is as good as several.
        chunkSizeWarningLimit: 2000,
        target: 'chrome140',
        // The content security policy allows no data: addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
    main: processBundle('electron/main.ts', 'main.mjs'),
    preload: processBundle('electron/preload.ts', 'preload.cjs'),
    vault: processBundle('electron/vault/main.ts', 'vault.mjs'),
    parser: processBundle('electron/parser/main.ts', 'parser.mjs'),
    documents: processBundle('electron/documents/main.ts', 'documents.mjs'),
  },
  builder: {
    async buildApp(builder) {
      rmSync(out, { recursive: true, force: true });
      for (const name of ['client', 'main', 'preload', 'vault', 'parser', 'documents']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
