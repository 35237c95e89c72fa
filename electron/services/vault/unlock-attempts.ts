import { DomainError } from '../../../shared/errors.ts';
import type { Secret } from './key-slots.ts';

const FREE_ATTEMPTS = 3;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

/** Makes guessing at the keyboard slow: after a few wrong passphrases, each next try has to wait longer. */
export type UnlockAttempts = {
  /**
   * Runs one try. Throws `unlock_delayed` with `waitSeconds` while a passphrase may not be tried; the recovery key, which
   * cannot be guessed, may always be.
   */
  run<T>(secret: Secret, work: () => Promise<T>): Promise<T>;
};

/** Counts tries from zero. `nowMs` is a clock that never goes back. */
export function createUnlockAttempts(
  nowMs: () => number = () => performance.now(),
): UnlockAttempts {
  let failures = 0;
  let notBefore = 0;
  return {
    async run(secret, work) {
      const waitMs = notBefore - nowMs();
      if ('passphrase' in secret && waitMs > 0) {
        const waitSeconds = Math.ceil(waitMs / 1000);
        throw new DomainError('unlock_delayed', 'too many wrong passphrases', { waitSeconds });
      }
      try {
        const result = await work();
        failures = 0;
        return result;
      } catch (error) {
        if (error instanceof DomainError && error.code === 'bad_passphrase') {
          failures += 1;
          notBefore = nowMs() + delayAfter(failures);
        }
        throw error;
      }
    },
  };
}

/** Milliseconds to wait after so many wrong passphrases in a row: nothing at first, then doubling up to a minute. */
function delayAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - FREE_ATTEMPTS));
}
