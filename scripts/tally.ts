import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many checks ended how. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** The part of vitest's JSON report that is counted. */
const Report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

function sum(tallies: readonly Tally[]): Tally {
  const add = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

function summaryLine({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}

/**
 * Counts a finished vitest run from its JSON report at `path`.
 *
 * A run never counts as good by silence: no report, no tests, a file that could not be loaded or an exit status that
 * the report does not explain are one failure each.
 */
export function tallyReport(path: string, exitedWell: boolean): Tally {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const report = Report.parse(JSON.parse(readFileSync(path, 'utf8')));
  const statuses = report.testResults.flatMap((file) => file.assertionResults);
  const count = (...wanted: string[]): number =>
    statuses.filter(({ status }) => wanted.includes(status)).length;
  const passed = count('passed');
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = count('failed') + brokenFiles;
  const unexplained = failed === 0 && (!exitedWell || !report.success || passed === 0);
  return {
    passed,
    failed: failed + Number(unexplained),
    skipped: statuses.length - passed - count('failed'),
  };
}

/** Prints the one line that a run ends in, and says with which exit status it ends. */
export function conclude(tallies: readonly Tally[], print: (line: string) => void): number {
  const tally = sum(tallies);
  print(summaryLine(tally));
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}
