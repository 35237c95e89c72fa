import type { Locator, Page } from 'playwright-core';

/** A field by its whole label. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true });
}

/** One option of a choice whose options are all on show. */
export function choice(within: Page | Locator, group: string | RegExp, option: string): Locator {
  return within
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true });
}
