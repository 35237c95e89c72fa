import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** The settings: the library's own, appearance, passphrase, check. */
export class SettingsPage {
  readonly heading: Locator;
  readonly lockAfter: Locator;
  readonly changePassphrase: Locator;
  readonly passphraseForm: Locator;
  readonly present: Locator;
  readonly next: Locator;
  readonly again: Locator;
  readonly change: Locator;
  readonly check: Locator;
  readonly checkNow: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'Settings', level: 1 });
    this.lockAfter = field(page, 'Lock after minutes without input');
    this.changePassphrase = page.getByRole('button', { name: 'Change passphrase…' });
    this.passphraseForm = page.getByRole('form', { name: 'Change passphrase' });
    this.present = field(this.passphraseForm, 'Present passphrase');
    this.next = field(this.passphraseForm, 'Choose a passphrase');
    this.again = field(this.passphraseForm, 'Type it again');
    this.change = this.passphraseForm.getByRole('button', { name: 'Change passphrase' });
    this.check = page.getByRole('region', { name: 'Check of the whole library' });
    this.checkNow = this.check.getByRole('button', { name: 'Check now' });
  }

  theme(name: 'As the computer' | 'Light' | 'Dark'): Locator {
    return choice(this.#page, 'Appearance', name);
  }
}
