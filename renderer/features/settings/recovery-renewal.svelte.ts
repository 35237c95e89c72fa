import { Attempt } from '../../lib/attempt.svelte.ts';
import { request } from '../../lib/client.ts';
import { explain } from '../../lib/errors.ts';
import { saveRecoverySheet } from '../unlock/recovery-key.ts';

/** Making a new recovery key: asked for the passphrase, shown once, typed back. */
export class RecoveryRenewal extends Attempt {
  step = $state<'closed' | 'passphrase' | 'key'>('closed');
  passphrase = $state('');
  recoveryKey = $state('');
  typedBack = $state('');
  printedAs = $state<string | null>(null);

  /** Back to where nothing is shown; what was typed or shown is forgotten. */
  close(): void {
    this.step = 'closed';
    this.passphrase = this.recoveryKey = this.typedBack = '';
    this.printedAs = null;
    this.failure = null;
  }

  /** Makes the key; from here on the old one opens nothing. */
  async make(): Promise<void> {
    await this.run(async () => {
      const credential = { passphrase: this.passphrase };
      const { recoveryKey } = await request('library.renewRecoveryKey', { credential });
      this.passphrase = '';
      this.recoveryKey = recoveryKey;
      this.step = 'key';
    });
  }

  async print(): Promise<void> {
    await this.run(async () => {
      this.printedAs = (await saveRecoverySheet(this.recoveryKey)) ?? this.printedAs;
    });
  }

  /** Ends it when the key typed back is this library's. */
  async checkTypedBack(): Promise<void> {
    await this.run(async () => {
      const recoveryKey = this.typedBack;
      const { matches } = await request('library.checkRecoveryKey', { recoveryKey });
      if (matches) this.close();
      else this.failure = explain({ code: 'bad_recovery_key' });
    });
  }
}
