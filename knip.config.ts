import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'electron/{main,preload,vault,parser,documents}.ts',
    'electron/{vault,parser,documents}/main.ts',
    'scripts/*.{ts,mjs}',
    'tests/**/*.test.ts',
    'tests/fixtures/host-app/*.mjs',
    // Programs that are started by their path.
    'tools/electron-host/run.ts',
    'tests/integration/crash/{importer,folder-importer,exporter}.ts',
    'tests/power-cut/workload.ts',
    'tests/e2e/take-pictures.ts',
  ],
  project: ['{electron,renderer,shared,scripts,tests,tools}/**/*.{ts,mjs,svelte,css}'],
  compilers: {
    css: (text) =>
      [...text.matchAll(/@import '([^']+)'/g)].map(([, file]) => `import '${file}';`).join('\n'),
  },
  ignoreDependencies: [
    // Found by name at run time; tests/unit/tooling/dependencies.test.ts checks that each is used.
    '@expo-google-fonts/.+',
    // Brings the Node that everything runs on.
    'node24',
    // Started by their files, from scripts/.
    'electron-builder',
    'svelte-check',
  ],
  // Tests use the system's own programs.
  exclude: ['binaries'],
  ignoreExportsUsedInFile: true,
};

export default config;
