import type { KnownLibrary } from '../../../shared/contract/main-api.ts';
import type { Credential } from '../../../shared/contract/vault-api.ts';
import { errorOf, request, type Output } from '../../lib/client.ts';
import { explain, waitSecondsOf, type ErrorText } from '../../lib/errors.ts';

/** A library to be opened: one known here or one just chosen. */
export type LibraryChoice = Pick<KnownLibrary, 'grant' | 'name' | 'place' | 'lastOpenedAt'>;

/** The unlock screen: which library, with which key, and how long to wait after wrong tries. */
export class UnlockState {
  library = $state.raw<LibraryChoice | null>(null);
  secret = $state('');
  isRecovery = $state(false);
  isBusy = $state(false);
  failure = $state.raw<ErrorText | null>(null);
  secondsToWait = $state(0);
  /** Keys tried in vain since the library was chosen. */
  wrongTries = $state(0);

  /** Only passphrases have to wait: a recovery key cannot be guessed. */
  readonly isWaiting = $derived(this.secondsToWait > 0 && !this.isRecovery);

  #countdown: ReturnType<typeof setInterval> | undefined;

  constructor(libraries: readonly KnownLibrary[]) {
    this.library = libraries.find((library) => library.isPresent) ?? libraries[0] ?? null;
  }

  /** Chooses another library by its folder. */
  async chooseFolder(): Promise<void> {
    const chosen = await request('library.chooseFolder', { purpose: 'open' });
    if (!chosen) return;
    if (chosen.holds === 'a_library') this.choose({ ...chosen, lastOpenedAt: null });
    else this.failure = explain({ code: 'library_missing' });
  }

  choose(library: LibraryChoice): void {
    this.library = library;
    this.failure = null;
    this.wrongTries = 0;
    this.secret = '';
  }

  /** Tries the key. What is known of the library when it fits, otherwise null with `failure` set. */
  async unlock(): Promise<Output<'library.unlock'> | null> {
    if (!this.library || this.isBusy || this.isWaiting || this.secret === '') return null;
    this.isBusy = true;
    const credential: Credential = this.isRecovery
      ? { recoveryKey: this.secret }
      : { passphrase: this.secret };
    try {
      const unlocked = await request('library.unlock', {
        grant: this.library.grant,
        credential,
      });
      this.secret = '';
      return unlocked;
    } catch (thrown) {
      const error = errorOf(thrown);
      this.failure = explain(error);
      if (error.code.startsWith('bad_')) this.wrongTries += 1;
      this.#wait(waitSecondsOf(error.details));
      // A try that was not made costs nobody their typing.
      if (error.code !== 'unlock_delayed') this.secret = '';
      return null;
    } finally {
      this.isBusy = false;
    }
  }

  dispose(): void {
    clearInterval(this.#countdown);
  }

  #wait(seconds: number): void {
    clearInterval(this.#countdown);
    this.secondsToWait = Math.ceil(seconds);
    if (this.secondsToWait === 0) return;
    this.#countdown = setInterval(() => {
      this.secondsToWait -= 1;
      if (this.secondsToWait <= 0) clearInterval(this.#countdown);
    }, 1000);
  }
}
