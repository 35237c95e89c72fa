import type { Locator, Page } from 'playwright-core';

/** The log of a case. */
export class HistoryPage {
  readonly entries: Locator;
  readonly earlier: Locator;

  constructor(page: Page) {
    this.earlier = page.getByRole('button', { name: 'Show earlier entries' });
    this.entries = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('time') });
  }

  /** Entries that say something. */
  entry(text: string | RegExp): Locator {
    return this.entries.filter({ hasText: text });
  }
}
