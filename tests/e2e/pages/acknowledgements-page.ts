import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** Who signed for the policy: coverage, the register, the chase list or one person beside it. */
export class AcknowledgementsPage {
  readonly coverage: Locator;
  readonly coordinators: Locator;
  readonly chase: Locator;
  readonly letters: Locator;
  readonly markAsked: Locator;
  readonly recordTicked: Locator;
  readonly person: Locator;
  readonly backToChase: Locator;
  readonly viewForm: Locator;

  constructor(page: Page) {
    this.coverage = page.getByRole('region', { name: 'Coverage', exact: true });
    this.coordinators = page.getByRole('button', { name: 'Volunteer Co-ordinator’s group' });
    this.chase = page.getByRole('complementary', { name: 'Chase list' });
    this.letters = this.chase.getByRole('button', { name: /^Print \d+ letters?…$/ });
    this.markAsked = this.chase.getByRole('button', { name: 'Mark as asked…' });
    this.recordTicked = this.chase.getByRole('button', { name: /^Record \d+ signatures?…$/ });
    this.person = page.getByRole('complementary', { name: 'Signatures of one person' });
    this.backToChase = this.person.getByRole('button', { name: 'Back to the chase list' });
    this.viewForm = this.person.getByRole('button', { name: 'View form' });
  }

  /** How far a group has come. */
  groupCoverage(group: string): Locator {
    return this.coverage.getByRole('listitem').filter({ hasText: group });
  }

  /** The box that takes somebody into what is done with the chase list. */
  tick(name: string | RegExp): Locator {
    return this.chase.getByRole('checkbox', { name });
  }

  /** The line of somebody who has not signed. */
  chased(name: string): Locator {
    return this.chase.getByRole('listitem').filter({ hasText: name });
  }
}

/** The dialog in which a signature is entered. */
export class SignatureDialog {
  readonly dialog: Locator;
  readonly who: Locator;
  readonly version: Locator;
  readonly signedOn: Locator;
  readonly explainedBy: Locator;
  readonly form: Locator;
  readonly record: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Record/ });
    this.who = field(this.dialog, 'Who signed');
    this.version = field(this.dialog, 'Version of the policy');
    this.signedOn = field(this.dialog, 'Signed on');
    this.explainedBy = field(this.dialog, 'Explained by');
    this.form = this.dialog.getByRole('group', { name: /form/ });
    this.record = this.dialog.getByRole('button', { name: /^Record (it|\d+ signatures?)$/ });
  }
}
