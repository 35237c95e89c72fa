import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageProgram } from '../../../scripts/check-steps.ts';
import { runInLanes, type Step } from '../../../scripts/run-steps.ts';
import { conclude } from '../../../scripts/tally.ts';

const sound = `test('sound', () => expect(1 + 1).toBe(2));`;

describe('a run of steps', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'casebook-run-'));
    const config = `export default { test: { globals: true, allowOnly: false } };`;
    writeFileSync(join(project, 'vitest.config.mjs'), config);
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const testsOf = (name: string, text: string): Step => {
    writeFileSync(join(project, `${name}.test.js`), text);
    const report = join(project, `${name}.json`);
    const args = [
      packageProgram('vitest'),
      'run',
      name,
      `--root=${project}`,
      '--reporter=default',
      '--reporter=json',
    ];
    return { name, args: [...args, `--outputFile.json=${report}`], report };
  };
  const program = (name: string, code: string): Step => ({ name, args: ['-e', code] });

  /** Runs the steps and returns all that was printed, and the exit status. */
  const run = async (...steps: Step[]): Promise<{ lines: string[]; status: number }> => {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const status = conclude(await runInLanes(steps, 2, print), print);
    return { lines, status };
  };

  it('passes when everything holds', async () => {
    const { lines, status } = await run(testsOf('good', sound), program('tool', ''));
    expect(lines.at(-1)).toBe('2 passed, 0 failed');
    expect(status).toBe(0);
  });

  it('fails by one broken assertion, and shows it', async () => {
    const broken = `${sound} test('broken', () => expect(1 + 1).toBe(3));`;
    const { lines, status } = await run(testsOf('bad', broken), program('tool', ''));
    expect(lines.join('\n')).toContain('expected 2 to be 3');
    expect(lines).toContainEqual(expect.stringMatching(/✗ bad failed/));
    expect(lines.at(-1)).toBe('2 passed, 1 failed');
    expect(status).toBe(1);
  });

  it.each([
    ['a program that fails', () => program('tool', 'process.exit(2)'), 0],
    ['a program that crashes', () => program('tool', 'process.abort()'), 0],
    ['a test file that does not load', () => testsOf('bad', 'import "./missing.js";'), 0],
    ['a test file without tests', () => testsOf('bad', ''), 0],
    ['a test left focused', () => testsOf('bad', sound.replace('test(', 'test.only(')), 0],
    [
      'an error outside every test',
      () =>
        testsOf(
          'bad',
          `${sound} setTimeout(() => { throw new Error('late'); }); await new Promise((r) => setTimeout(r, 50));`,
        ),
      1,
    ],
  ])('fails by %s', async (_what, step, passed) => {
    const { lines, status } = await run(step());
    expect(lines.at(-1)).toBe(`${passed} passed, 1 failed`);
    expect(status).toBe(1);
  });

  it('goes on after a failure', async () => {
    const { lines, status } = await run(program('first', 'process.exit(1)'), program('second', ''));
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(status).toBe(1);
  });
});
