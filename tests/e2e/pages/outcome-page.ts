import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';
import { RichTextField } from './rich-text.ts';

/** The parts of the outcome, one of them open at a time. */
type Part = 'Recommendation' | 'Decision' | 'Appeal' | 'Lessons' | 'Closing';

/** Recommendation, decision, closing and reopening. */
export class OutcomePage {
  readonly decision: Locator;
  readonly decisionMaker: Locator;
  readonly decidedOn: Locator;
  readonly outcomes: Locator;
  readonly reasons: Locator;
  readonly missing: Locator;
  readonly closeCase: Locator;
  readonly closing: ClosingDialog;
  readonly closed: Locator;
  readonly reopenReason: Locator;
  readonly reopen: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.decision = page.getByRole('region', { name: /^What was (decided|agreed)$/ });
    const decider = page.getByRole('region', { name: 'Who decides' });
    this.decisionMaker = field(decider, 'Decision-maker');
    this.decidedOn = field(decider, 'Decided on');
    this.outcomes = this.decision.getByRole('group', { name: 'Outcome' });
    this.reasons = new RichTextField(page, 'Reasons for the decision').body;
    this.missing = page.getByRole('list', { name: 'What is missing' }).getByRole('listitem');
    this.closeCase = page.getByRole('button', { name: 'Close case…' });
    this.closing = new ClosingDialog(page);
    this.closed = page.getByRole('region', { name: 'Closed' });
    this.reopenReason = field(page, 'Reason to reopen, goes to the log');
    this.reopen = page.getByRole('button', { name: 'Reopen case' });
  }

  /** The tab of a part; its name also says how far the part has come. */
  part(name: Part): Locator {
    return this.#page
      .getByRole('tablist', { name: 'Parts of the outcome' })
      .getByRole('tab', { name });
  }

  recommendation(option: string): Locator {
    return choice(this.#page, 'What the investigation recommends', option);
  }

  /** Says of everything that is missing why it is left open. */
  async explainAll(reason: string): Promise<void> {
    for (const item of await this.missing.all()) {
      await field(item, 'Leave open because').fill(reason);
    }
  }

  /** Says of everything that is missing and has no reason yet why it is left open. */
  async explainOpen(reason: string): Promise<void> {
    for (const item of await this.missing.all()) {
      const why = field(item, 'Leave open because');
      if ((await why.inputValue()) === '') await why.fill(reason);
    }
  }

  /** Whether the decision-maker adopts the finding on an allegation. */
  adoption(number: number, name: 'Adopted' | 'In part' | 'Not adopted'): Locator {
    return choice(this.#page, `Finding on allegation ${number}`, name);
  }

  outcome(name: string): Locator {
    return this.outcomes.getByRole('checkbox', { name, exact: true });
  }
}

/** What is asked before a case is closed. */
export class ClosingDialog {
  readonly dialog: Locator;
  readonly reason: Locator;
  readonly note: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('alertdialog');
    this.reason = field(this.dialog, 'Reason');
    this.note = field(this.dialog, 'Note, goes to the log');
    this.close = this.dialog.getByRole('button', { name: 'Close case' });
  }
}
