import type { Locator, Page } from 'playwright-core';

/** What stands round every page of an open library: rail, status bar, toasts. */
export class ShellPage {
  readonly rail: Locator;
  readonly today: Locator;
  readonly cases: Locator;
  readonly registers: Locator;
  readonly policy: Locator;
  readonly annual: Locator;
  readonly settings: Locator;
  readonly lock: Locator;
  readonly status: Locator;
  readonly undo: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rail = page.getByRole('navigation', { name: 'Casebook' });
    this.today = this.rail.getByRole('button', { name: 'Today' });
    this.cases = this.rail.getByRole('button', { name: 'Cases' });
    this.registers = this.rail.getByRole('button', { name: 'Registers' });
    this.policy = this.rail.getByRole('button', { name: 'Policy' });
    this.annual = this.rail.getByRole('button', { name: 'Annual review' });
    this.settings = this.rail.getByRole('button', { name: 'Settings' });
    this.lock = this.rail.getByRole('button', { name: /^Lock/ });
    this.status = page.getByRole('contentinfo', { name: 'Status' });
    this.undo = this.status.getByRole('button', { name: 'Undo' });
  }

  /** The passing message with this text. */
  toast(text: string | RegExp): Locator {
    return this.#page.getByRole('status').getByRole('presentation').filter({ hasText: text });
  }

  /** Resolves when the status bar says that everything is stored, and nothing is on its way. */
  async saved(): Promise<void> {
    await this.status.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor();
  }
}
