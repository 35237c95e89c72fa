import type { Locator, Page } from 'playwright-core';
import { field } from './fields.ts';

/** The screen of a locked library. */
export class UnlockPage {
  readonly form: Locator;
  readonly passphrase: Locator;
  readonly recoveryKey: Locator;
  readonly unlock: Locator;
  readonly useRecoveryKey: Locator;
  readonly usePassphrase: Locator;
  readonly alert: Locator;

  constructor(page: Page) {
    this.form = page.getByRole('form', { name: 'Unlock' });
    this.passphrase = field(this.form, 'Passphrase');
    this.recoveryKey = field(this.form, 'Recovery key');
    this.unlock = this.form.getByRole('button', { name: /^(Unlock|Unlocking…|Wait .*)$/ });
    this.useRecoveryKey = this.form.getByRole('button', { name: 'Use the recovery key' });
    this.usePassphrase = this.form.getByRole('button', { name: 'Use the passphrase' });
    this.alert = this.form.getByRole('alert');
  }
}
