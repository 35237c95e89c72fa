import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** The bodies to which a case may have to be reported, and the one that is open. */
export class ReferralsPage {
  readonly reasons: Locator;
  readonly decidedBy: Locator;
  readonly decidedOn: Locator;
  readonly referredOn: Locator;
  readonly theirReference: Locator;
  readonly panel: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.panel = page.getByRole('tabpanel');
    this.reasons = this.panel.getByRole('textbox', { name: /^Reasons/ });
    this.decidedBy = field(this.panel, 'Decided by');
    this.decidedOn = field(this.panel, 'Decided on');
    this.referredOn = field(this.panel, 'Referred on');
    this.theirReference = field(this.panel, 'Their reference');
  }

  body(name: string): Locator {
    return this.#page.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** One answer to a condition of the body that is open. */
  answer(question: string | RegExp, option: 'Yes' | 'No' | 'Unclear' | 'N/A'): Locator {
    return choice(this.panel, question, option);
  }

  decision(name: 'Refer' | 'Do not refer'): Locator {
    return choice(this.panel, /^Decision, /, name);
  }
}
