import type { Locator, Page } from 'playwright-core';

/** What a section says of a protected person who is named in one of its texts. */
export class NameNotice {
  readonly notice: Locator;
  readonly putAlias: Locator;

  constructor(page: Page, alias: string) {
    this.notice = page.getByRole('status').getByRole('paragraph').filter({ hasText: alias });
    this.putAlias = this.notice.getByRole('button', { name: 'Put the alias in its place' });
  }
}
