import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The dialog that seals a case in an archive, and then says what was written. */
export class HandOverDialog {
  readonly dialog: Locator;
  readonly recipient: Locator;
  readonly reason: Locator;
  readonly passphrase: Locator;
  readonly again: Locator;
  readonly strength: Locator;
  readonly makeUp: Locator;
  readonly madeUp: Locator;
  readonly seal: Locator;
  readonly fingerprint: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^SM-\d{4}-\d{3} is sealed$|^(Hand|Seal) SM-/ });
    this.recipient = field(this.dialog, 'To whom');
    this.reason = field(this.dialog, 'Why');
    this.passphrase = field(this.dialog, 'Choose a passphrase');
    this.again = field(this.dialog, 'Type it again');
    this.strength = this.dialog.getByRole('status');
    this.makeUp = this.dialog.getByRole('button', { name: 'Make one up' });
    this.madeUp = this.dialog.getByTestId('made-up');
    this.seal = this.dialog.getByRole('button', { name: 'Choose where and seal…' });
    this.fingerprint = this.dialog.getByTitle(/^(?:[0-9a-f]{4} ?){16}$/);
    this.done = this.dialog.getByRole('button', { name: 'Done' });
  }
}

/** The dialog that opens a case archive. */
export class OpenArchiveDialog {
  readonly show: Locator;
  readonly dialog: Locator;
  readonly choose: Locator;
  readonly passphrase: Locator;
  readonly open: Locator;
  readonly cancel: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.show = page.getByRole('main').getByRole('button', { name: 'Open a case archive…' });
    this.dialog = page.getByRole('dialog', { name: 'Open a case archive' });
    this.choose = this.dialog.getByRole('button', { name: /^(Choose archive|Change)…$/ });
    this.passphrase = field(this.dialog, 'Passphrase of the archive');
    this.open = this.dialog.getByRole('button', { name: 'Open it' });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.alert = this.dialog.getByRole('alert');
  }
}
