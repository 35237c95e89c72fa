import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packageProgram } from '../../../scripts/check-steps.ts';

/** For each rule a file that breaks it: its path and what it imports. */
const broken: Record<string, { file: string; imports: string }> = {
  'no-cycles': { file: 'shared/and-round.ts', imports: './round.ts' },
  resolves: { file: 'electron/services/nowhere.ts', imports: './not-there.ts' },
  'tests-are-leaves': { file: 'scripts/uses-test.ts', imports: '../tests/helpers/builder.ts' },
  'app-stands-alone': {
    file: 'electron/services/uses-script.ts',
    imports: '../../scripts/tool.ts',
  },
  'shared-is-pure': { file: 'shared/domain/reads-files.ts', imports: 'node:fs' },
  'domain-below-contract': {
    file: 'shared/domain/knows-contract.ts',
    imports: '../contract/channels.ts',
  },
  'renderer-sees-shared-only': {
    file: 'renderer/Peek.svelte',
    imports: '../electron/services/cases/case-service.ts',
  },
  'renderer-without-node': { file: 'renderer/disk.ts', imports: 'node:fs' },
  'renderer-packages': { file: 'renderer/native.ts', imports: 'sharp' },
  'preload-is-thin': { file: 'electron/preload.ts', imports: '../shared/domain/case.ts' },
  'services-without-electron': {
    file: 'electron/services/cases/shows-dialog.ts',
    imports: 'electron',
  },
  'driver-in-db-only': { file: 'electron/services/cases/opens-db.ts', imports: 'better-sqlite3' },
  'db-below-services': {
    file: 'electron/db/knows-cases.ts',
    imports: '../services/cases/case-service.ts',
  },
  'handlers-are-adapters': { file: 'electron/ipc/queries.ts', imports: '../db/open.ts' },
  'parser-holds-nothing': {
    file: 'electron/parser/reads-cases.ts',
    imports: '../services/cases/case-service.ts',
  },
  'documents-hold-nothing': { file: 'electron/documents/queries.ts', imports: '../db/open.ts' },
  'ships-what-it-imports': { file: 'electron/services/dev-tool.ts', imports: 'svelte' },
};

/** Files that break no rule, which the broken ones lean on. */
const sound: Record<string, readonly string[]> = {
  'shared/round.ts': ['./and-round.ts'],
  'shared/domain/case.ts': ['zod'],
  'shared/contract/channels.ts': ['../domain/case.ts'],
  'scripts/tool.ts': ['node:fs', '../electron/services/cases/case-service.ts'],
  'electron/db/open.ts': ['better-sqlite3', 'node:path', '../../shared/domain/case.ts'],
  'electron/services/cases/case-service.ts': ['../../db/open.ts', 'node:fs', 'sharp'],
  'electron/ipc/cases.ts': ['electron', '../services/cases/case-service.ts'],
  'electron/main.ts': ['electron', './ipc/cases.ts', './services/cases/case-service.ts'],
  'renderer/App.svelte': ['svelte', 'zod', '../shared/contract/channels.ts'],
  'tests/helpers/builder.ts': ['better-sqlite3', '../../electron/db/open.ts'],
};

const Rule = z.object({ name: z.string() });
const Output = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: Rule })),
    ruleSetUsed: z.object({ forbidden: z.array(Rule) }),
  }),
});

describe('import rules', () => {
  let project: string;
  let violations: { file: string; rule: string }[];
  let ruleNames: string[];

  const write = (file: string, imports: readonly string[]): void => {
    const lines = imports.map((target) => `import '${target}';`);
    const text = file.endsWith('.svelte')
      ? `<script lang="ts">\n${lines.join('\n')}\n</script>`
      : `${lines.join('\n')}\nexport {};`;
    mkdirSync(join(project, dirname(file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'casebook-imports-'));
    for (const file of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.mjs']) {
      cpSync(file, join(project, file));
    }
    for (const name of ['electron', 'better-sqlite3', 'sharp', 'svelte', 'zod']) {
      const folder = join(project, 'node_modules', name);
      mkdirSync(folder, { recursive: true });
      const exports = { '.': './index.js', './*': './index.js' };
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, exports }));
      writeFileSync(join(folder, 'index.js'), '');
    }
    for (const [file, imports] of Object.entries(sound)) write(file, imports);
    for (const { file, imports } of Object.values(broken)) write(file, [imports]);

    const program = resolve(packageProgram('dependency-cruiser', 'depcruise'));
    const run = spawnSync(
      process.execPath,
      [program, '--config=.dependency-cruiser.mjs', '--output-type=json', '.'],
      { cwd: project, encoding: 'utf8' },
    );
    const { summary } = Output.parse(JSON.parse(run.stdout));
    violations = summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
    ruleNames = summary.ruleSetUsed.forbidden.map(({ name }) => name);
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it.each(Object.entries(broken))('%s refuses an import that breaks it', (rule, { file }) => {
    expect(violations).toContainEqual({ file, rule });
  });

  it('lets sound imports pass', () => {
    expect(violations.filter(({ file }) => file in sound)).toEqual([]);
  });

  it('has a proof for every rule', () => {
    expect(Object.keys(broken).sort()).toEqual(ruleNames.sort());
  });
});
