import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Looks for accessibility violations on the screen as it is, against WCAG 2.2 A and AA and axe's best practices.
 *
 * @returns one line per violating element, empty when there is none
 */
export async function checkAxe(page: Page): Promise<string[]> {
  // The policy of the page forbids added scripts; evaluating goes round it, as developer tools do.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (values) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, {
      runOnly: { type: 'tag', values },
    });
    return found.map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.map((node) => node.target.join(' ')),
    }));
  }, RULES);
  return violations.flatMap(({ id, help, targets }) =>
    targets.map((target) => `${id}: ${help} (${target})`),
  );
}
