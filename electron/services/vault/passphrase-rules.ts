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
