import type { Locator, Page } from 'playwright-core';

/** Ticks things in a list that a button opens, by what they are called there, and shuts the list again. */
export async function pick(
  page: Page,
  opener: Locator,
  names: readonly (string | RegExp)[],
): Promise<void> {
  await opener.click();
  const list = page.getByRole('dialog').filter({ has: page.getByLabel('Find', { exact: true }) });
  for (const name of names) await list.getByRole('checkbox', { name }).check();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
}
