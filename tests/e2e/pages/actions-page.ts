import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** Actions and deadlines of a case. */
export class ActionsPage {
  readonly add: Locator;
  readonly who: Locator;
  readonly dueOn: Locator;
  readonly exportDates: Locator;
  readonly clocks: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    const main = page.getByRole('main');
    this.#page = page;
    this.add = main.getByRole('textbox', { name: 'What is to be done' });
    this.who = field(main, 'Who does it');
    this.dueOn = field(main, 'Due on');
    this.exportDates = main.getByRole('button', { name: 'Export dates…' });
    this.clocks = main.getByRole('region', { name: 'Clocks' });
  }

  /** The line of an action, which opens to be edited. */
  action(what: string): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: what });
  }

  /** The button that starts a clock by a rule. */
  start(rule: string): Locator {
    return this.clocks.getByRole('button', { name: rule });
  }

  /** A clock, by what it is for. */
  clock(what: string): Locator {
    return this.clocks.getByRole('article', { name: what });
  }
}
