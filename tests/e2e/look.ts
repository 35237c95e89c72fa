import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAxe } from './axe.ts';
import { layoutFaults } from './layout.ts';
import { shoot, type ShootOptions } from './shoot.ts';

const themes = ['light', 'dark'] as const;

/**
 * Looks at a screen as it is, in light and dark: takes its picture, and expects no accessibility violation and no text
 * that is cut off. The walk goes on after a fault, so that one run tells them all.
 */
export async function look(
  page: Page,
  name: string,
  size: Pick<ShootOptions, 'width' | 'height'> = {},
): Promise<void> {
  for (const theme of themes) {
    await shoot(page, name, { theme, ...size });
    expect.soft(await checkAxe(page), `${name}, ${theme}: accessibility`).toEqual([]);
  }
  expect.soft(await layoutFaults(page), `${name}: layout`).toEqual([]);
}

/** Looks at a screen as it is in a window of the usual size, and in the smallest that has to do. */
export async function lookAtBothSizes(page: Page, name: string): Promise<void> {
  await look(page, name);
  await look(page, `${name}-narrow`, { width: 1024, height: 700 });
  await page.setViewportSize({ width: 1280, height: 800 });
}
