import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conclude, tallyReport } from '../../../scripts/tally.ts';

type Status = 'passed' | 'failed' | 'pending';

describe('counting a test run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casebook-tally-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const reportOf = (success: boolean, ...files: { status: string; tests: Status[] }[]): string => {
    const path = join(folder, 'report.json');
    const testResults = files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    }));
    writeFileSync(path, JSON.stringify({ success, testResults }));
    return path;
  };

  it('counts what passed, failed and was skipped', () => {
    const path = reportOf(
      false,
      { status: 'passed', tests: ['passed', 'passed', 'pending'] },
      { status: 'failed', tests: ['passed', 'failed'] },
    );
    expect(tallyReport(path, false)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it.each([
    ['no report was written', () => join(folder, 'missing.json'), true],
    ['there were no tests', () => reportOf(true), true],
    ['a file could not be loaded', () => reportOf(false, { status: 'failed', tests: [] }), false],
    [
      'every test was skipped',
      () => reportOf(true, { status: 'passed', tests: ['pending'] }),
      true,
    ],
  ])('fails when %s', (_case, path, exitedWell) => {
    expect(tallyReport(path(), exitedWell).failed).toBe(1);
  });

  it('fails when the program ended badly although every test passed', () => {
    const path = reportOf(true, { status: 'passed', tests: ['passed'] });
    expect(tallyReport(path, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('ends in one line that leaves out skipped tests when there are none', () => {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const good = { passed: 2, failed: 0, skipped: 0 };
    expect(conclude([good, { ...good, passed: 3 }], print)).toBe(0);
    expect(conclude([good, { passed: 3, failed: 1, skipped: 4 }], print)).toBe(1);
    expect(conclude([], print)).toBe(1);
    expect(lines).toEqual([
      '5 passed, 0 failed',
      '5 passed, 1 failed, 4 skipped',
      '0 passed, 0 failed',
    ]);
  });
});
