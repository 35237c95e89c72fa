import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Step } from './run-steps.ts';

const Package = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** The program that an installed package puts on the path as `command`, as a file that Node can run on any system. */
export function packageProgram(packageName: string, command = packageName): string {
  const folder = join('node_modules', packageName);
  const { bin } = Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no program ${command}`);
  return join(folder, file);
}

/** A vitest run over the named projects of vitest.config.ts, counted by its report. */
export function testStep(name: string, ...projects: readonly string[]): Step {
  const report = join('test-results', `${name}.json`);
  return {
    name: `${name} tests`,
    args: [
      packageProgram('vitest'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    report,
  };
}

const compile = (folder: string): Step => ({
  name: `types of ${folder}`,
  args: [packageProgram('typescript', 'tsc'), '-p', folder],
});

const lint = (what: string, ...files: readonly string[]): Step => ({
  name: `lint of ${what}`,
  args: [packageProgram('eslint'), '--max-warnings=0', ...files],
});

/** Everything that is known without a build, the slowest first so that the lanes end together. */
export function checkSteps(): readonly Step[] {
  return [
    lint('all but the screen', '.', '--ignore-pattern=renderer/'),
    lint('the screen', 'renderer'),
    testStep('unit', 'unit', 'renderer'),
    {
      name: 'types of renderer',
      args: [
        packageProgram('svelte-check'),
        '--tsconfig=renderer/tsconfig.json',
        '--fail-on-warnings',
        '--output=human',
      ],
    },
    { name: 'format', args: [packageProgram('prettier'), '--check', '.'] },
    compile('tests'),
    {
      name: 'import rules',
      args: [
        packageProgram('dependency-cruiser', 'depcruise'),
        '--config=.dependency-cruiser.mjs',
        'shared',
        'electron',
        'renderer',
        'scripts',
        'tools',
        'tests',
      ],
    },
    compile('electron'),
    compile('shared'),
    { name: 'dead code', args: [packageProgram('knip'), '--no-progress'] },
    compile('tools/electron-host'),
  ];
}
