import { DomainError } from '../../../shared/errors.ts';

/** The shortest passphrase a library accepts. Strength beyond length is judged by the meter on the screen. */
export const SHORTEST_PASSPHRASE = 12;

/** Throws `weak_passphrase` for one that is too short or of too few different characters. */
export function assertAcceptable(passphrase: string): void {
  const characters = [...passphrase.normalize('NFKC').trim()];
  if (characters.length < SHORTEST_PASSPHRASE || new Set(characters).size < 5) {
    throw new DomainError('weak_passphrase', 'the passphrase is too short', {
      shortest: SHORTEST_PASSPHRASE,
    });
  }
}

const FREE_ATTEMPTS = 3;
const LONGEST_DELAY_MS = 60_000;

/** Milliseconds to wait after so many wrong passphrases in a row: nothing at first, then doubling up to a minute. */
export function delayAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_DELAY_MS, 1000 * 2 ** (failures - FREE_ATTEMPTS));
}
