import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { testPassphrase } from './library.ts';

/** What one run of the command line gave. */
export type Run = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

const root = join(import.meta.dirname, '..', '..');

/** Runs the real command line in a process of its own. The passphrase is in the environment unless `environment` says otherwise. */
export function casebook(
  argv: readonly string[],
  options: { cwd?: string; environment?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const { cwd = root, environment = { CASEBOOK_PASSPHRASE: testPassphrase } } = options;
  const { CASEBOOK_PASSPHRASE: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'scripts/check-node.mjs'), join(root, 'scripts/casebook.ts'), ...argv],
    { cwd, env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...texts }));
  });
}

/** The one JSON object that a run with `--json` printed. Fails when standard output holds anything else. */
export function objectOf(run: Run): Record<string, unknown> {
  const lines = run.stdout.split('\n');
  if (lines.length !== 2 || lines[1] !== '') throw new Error(`not one line: ${run.stdout}`);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}
