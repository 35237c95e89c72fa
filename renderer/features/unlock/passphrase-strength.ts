import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** How hard a passphrase is to guess, in words for the person who chooses it. */
export type Strength = {
  readonly isEnough: boolean;
  readonly word: 'Too easy' | 'Weak' | 'Fair' | 'Strong' | 'Very strong';
  readonly advice: string;
};

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
});

/** Guesses, as a power of ten, below which a passphrase that guards an offline copy is too weak. */
const enoughLog10 = 12;

/** Estimates a passphrase offline. `context` are words that say nothing secret here, such as the Director's name. */
export function strengthOf(passphrase: string, context: readonly string[]): Strength {
  const { guessesLog10, feedback } = estimator.check(passphrase, [...context]);
  // It keeps what it was given last; nothing in the window may remember a passphrase.
  estimator.check('');
  const advice = feedback.warning ?? feedback.suggestions[0] ?? '';
  const isEnough = guessesLog10 >= enoughLog10;
  if (guessesLog10 < 8) return { isEnough, word: 'Too easy', advice };
  if (guessesLog10 < 10) return { isEnough, word: 'Weak', advice };
  if (!isEnough) return { isEnough, word: 'Fair', advice: advice || 'Add another word.' };
  return { isEnough, word: guessesLog10 < 16 ? 'Strong' : 'Very strong', advice: '' };
}
