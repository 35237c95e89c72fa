import { plainTextOf, type RichText } from '../../../shared/domain/rich-text.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** How many words a text has, in whatever script; references are not words. */
export function countWords(text: RichText): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(plainTextOf(text))) {
    if (isWordLike) words += 1;
  }
  return words;
}
