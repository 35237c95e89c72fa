import type { Locator, Page } from 'playwright-core';
import { choice, field } from './fields.ts';

/** Making a library: place and name, passphrase, recovery key, policy. */
export class FirstRunPage {
  readonly place: Locator;
  readonly chooseFolder: Locator;
  readonly libraryName: Locator;
  readonly directorName: Locator;
  readonly toPassphrase: Locator;

  readonly passphraseStep: Locator;
  readonly passphrase: Locator;
  readonly again: Locator;
  readonly strength: Locator;
  readonly understood: Locator;
  readonly toRecoveryKey: Locator;

  readonly recoveryStep: Locator;
  readonly saveKey: Locator;
  readonly typedBack: Locator;
  readonly toPolicy: Locator;

  readonly policyStep: Locator;
  readonly openLibrary: Locator;
  /** What stands beside the steps. */
  readonly policyNotice: Locator;

  constructor(page: Page) {
    this.place = page.getByRole('form', { name: 'Place and name' });
    this.chooseFolder = this.place.getByRole('button', { name: /^(Choose folder|Change)…$/ });
    this.libraryName = field(this.place, 'Name of the library');
    this.directorName = field(this.place, 'Your name, as Executive Director');
    this.toPassphrase = this.place.getByRole('button', { name: 'Continue to passphrase' });

    this.passphraseStep = page.getByRole('form', { name: 'Passphrase' });
    this.passphrase = field(this.passphraseStep, 'Choose a passphrase');
    this.again = field(this.passphraseStep, 'Type it again');
    this.strength = this.passphraseStep.getByRole('status');
    this.understood = this.passphraseStep.getByRole('checkbox');
    this.toRecoveryKey = this.passphraseStep.getByRole('button', {
      name: 'Continue to recovery key',
    });

    this.recoveryStep = page.getByRole('form', { name: 'Recovery key' });
    this.saveKey = this.recoveryStep.getByRole('button', { name: 'Save as PDF to print…' });
    this.typedBack = field(this.recoveryStep, 'Type the key back from the sheet');
    this.toPolicy = this.recoveryStep.getByRole('button', { name: 'Continue to policy' });

    this.policyStep = page.getByRole('form', { name: 'Policy' });
    this.openLibrary = this.policyStep.getByRole('button', { name: 'Open the library' });
    this.policyNotice = page.getByRole('region', { name: /Social Media Policy/ });
  }

  office(title: string): Locator {
    return choice(this.place, 'Whose library it is', title);
  }

  /** The name of whose library it is, who has that office. */
  nameAs(title: string): Locator {
    return field(this.place, `Your name, as ${title}`);
  }

  /** The recovery key as the screen shows it. */
  recoveryKey(): Promise<string> {
    return this.recoveryStep.getByTestId('recovery-key').innerText();
  }
}
