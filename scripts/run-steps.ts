import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tallyReport, type Tally } from './tally.ts';

/** One check: a Node program, which passes when it exits with 0, or a vitest run, which is counted by its report. */
export type Step = {
  readonly name: string;
  /** What Node is given: the program and its arguments. */
  readonly args: readonly string[];
  /** Where the run writes vitest's JSON report, if it is one. */
  readonly report?: string;
};

/** Runs one step; its output goes straight through, or is kept until the end and shown only if the step fails. */
async function runStep(step: Step, output: 'live' | 'on-failure', print: Print): Promise<Tally> {
  const startedAtMs = performance.now();
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const { exitedWell, text } = await spawnNode(step.args, output);
  const tally =
    step.report === undefined
      ? { passed: Number(exitedWell), failed: Number(!exitedWell), skipped: 0 }
      : tallyReport(step.report, exitedWell);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  const tests = step.report === undefined ? '' : `, ${tally.passed} tests passed`;
  if (tally.failed > 0) print(`${text}\n✗ ${step.name} failed after ${seconds} s`);
  else print(`✓ ${step.name} (${seconds} s${tests})`);
  return tally;
}

type Print = (line: string) => void;

function spawnNode(
  args: readonly string[],
  output: 'live' | 'on-failure',
): Promise<{ exitedWell: boolean; text: string }> {
  return new Promise((resolve) => {
    const sink = output === 'live' ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, args, { stdio: ['ignore', sink, sink] });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (code) =>
      resolve({ exitedWell: code === 0, text: Buffer.concat(chunks).toString() }),
    );
  });
}

/** Runs steps one after the other with their output passed straight through, and returns one tally for each. */
export async function runInTurn(steps: readonly Step[], print: Print): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    print(`\n— ${step.name} —`);
    tallies.push(await runStep(step, 'live', print));
  }
  return tallies;
}

/** Runs steps in so many lanes at a time, in the order given, and returns one tally for each. All run even if one fails. */
export async function runInLanes(
  steps: readonly Step[],
  lanes: number,
  print: Print,
): Promise<Tally[]> {
  const waiting = [...steps];
  const tallies: Tally[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      tallies.push(await runStep(step, 'on-failure', print));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return tallies;
}
