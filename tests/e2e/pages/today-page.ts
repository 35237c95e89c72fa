import type { Locator, Page } from 'playwright-core';

/** The home screen: what has to be done by when in all open cases. */
export class TodayPage {
  readonly day: Locator;
  readonly work: Locator;
  readonly standing: Locator;
  readonly newCase: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.day = main.getByRole('heading', { level: 1, name: /^\w+day \d+ \w+ \d{4}$/ });
    this.work = main.getByRole('region', { name: 'Work' });
    this.standing = main.getByRole('complementary', { name: 'Standing matters' });
    this.newCase = main.getByRole('button', { name: /^New case/ });
  }

  /** The line of a date or of a case, by what it says. */
  line(text: string): Locator {
    return this.work.getByRole('listitem').filter({ hasText: text });
  }

  /** The box that ticks an action off. */
  tick(action: string): Locator {
    return this.work.getByRole('checkbox', { name: action });
  }
}
