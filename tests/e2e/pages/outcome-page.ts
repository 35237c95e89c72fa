import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** Recommendation, decision, closing and reopening. */
export class OutcomePage {
  readonly decision: Locator;
  readonly decisionMaker: Locator;
  readonly decidedOn: Locator;
  readonly outcomes: Locator;
  readonly closeCase: Locator;
  readonly closing: ClosingDialog;
  readonly closed: Locator;
  readonly reopenReason: Locator;
  readonly reopen: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.decision = page.getByRole('region', { name: 'What was decided' });
    this.decisionMaker = field(this.decision, 'Decision-maker');
    this.decidedOn = field(this.decision, 'Decided on');
    this.outcomes = this.decision.getByRole('group', { name: 'Outcome' });
    this.closeCase = page.getByRole('button', { name: 'Close case…' });
    this.closing = new ClosingDialog(page);
    this.closed = page.getByRole('region', { name: 'Closed' });
    this.reopenReason = field(page, 'Reason to reopen, goes to the log');
    this.reopen = page.getByRole('button', { name: 'Reopen case' });
  }

  recommendation(option: string): Locator {
    return choice(this.#page, 'What the investigation recommends', option);
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
