import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Expects a button to say why it does nothing now, and to do nothing. */
export async function expectUnavailable(button: Locator, reason: string): Promise<void> {
  expect(await button.getAttribute('title')).toBe(reason);
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  // Forced, because it is not disabled for a person: it can be reached and clicked.
  await button.click({ force: true });
}
