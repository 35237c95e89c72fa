import { errorOf } from './client.ts';
import { explain, type ErrorText } from './errors.ts';
import type { SaveObserver } from './save-queue.ts';

const slowMs = 1000;

/** What the status bar says about saving. "Saved" means that it survives a power cut. */
export class SavingState implements SaveObserver {
  savedAt = $state<string | null>(null);
  isSlow = $state(false);
  /** Since when something has not been saved, as an instant; null while all is well. */
  failingSince = $state<string | null>(null);
  failure = $state.raw<ErrorText | null>(null);

  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  started = (): void => {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => (this.isSlow = true), slowMs);
  };

  saved = (savedAt: string): void => {
    this.#settle();
    this.savedAt = savedAt;
    this.failingSince = null;
    this.failure = null;
  };

  failed = (thrown: unknown): void => {
    this.#settle();
    this.failingSince ??= new Date().toISOString();
    this.failure = explain(errorOf(thrown));
  };

  #settle(): void {
    clearTimeout(this.#slowTimer);
    this.isSlow = false;
  }
}
