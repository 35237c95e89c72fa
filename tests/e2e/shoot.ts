import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** How a picture is taken. */
export type ShootOptions = {
  readonly theme?: 'light' | 'dark';
  /** Of the window's content, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
};

const FOLDER = join('test-results', 'screens');

/**
 * Takes a picture of the window into `test-results/screens/<name>-<theme>.png`.
 *
 * @returns where the picture is
 */
export async function shoot(page: Page, name: string, options: ShootOptions = {}): Promise<string> {
  const { theme = 'light', width = 1280, height = 800 } = options;
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}-${theme}.png`);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme });
  await page.screenshot({ path, animations: 'disabled' });
  return path;
}
