import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const seconds = (count: number): number => count * 1000;

/** For tests of functions that keep nothing between calls: a process for each file would take longer than its tests. */
const inOneProcess = { pool: 'threads', isolate: false } as const;

export default defineConfig({
  test: {
    allowOnly: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // A busy machine is slow, not wrong: the limits only end what hangs.
    testTimeout: seconds(60),
    hookTimeout: seconds(120),
    projects: [
      {
        extends: true,
        test: {
          ...inOneProcess,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['tests/unit/renderer/**'],
        },
      },
      {
        // The screen's state modules use runes, which only Svelte's compiler and its browser build understand.
        extends: true,
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          ...inOneProcess,
          name: 'renderer',
          include: ['tests/unit/renderer/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: seconds(180),
        },
      },
      {
        extends: true,
        test: {
          name: 'security',
          include: ['tests/security/**/*.test.ts'],
          testTimeout: seconds(180),
        },
      },
      {
        extends: true,
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          testTimeout: seconds(180),
          hookTimeout: seconds(300),
        },
      },
      {
        // One window at a time: the walks share the machine's display, and two would fight for the processor.
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: seconds(300),
        },
      },
    ],
  },
});
