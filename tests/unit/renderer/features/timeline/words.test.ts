import { describe, expect, test } from 'vitest';
import { everything, isShown } from '../../../../../renderer/features/timeline/entry-filter.ts';
import { whenWords } from '../../../../../renderer/features/timeline/when-words.ts';
import { asShown, entry, onDay } from '../../../../../shared/chronology/entry.ts';

const post = entry({
  id: 'post',
  lane: 'content',
  section: 'content',
  target: null,
  from: asShown({ local: '2026-06-22T22:41', timeZone: 'Asia/Riyadh' }),
  what: 'Comment in the group',
  short: 'comment',
  detail: 'هل هو من المركز',
  personIds: ['p'],
  allegationIds: ['a'],
});

describe('When something happened, in words', () => {
  test('reads in the zone chosen', () => {
    expect(whenWords(post, 'Europe/London', '2026-07-01')).toEqual({
      day: 'Mon 22 Jun',
      clock: '20:41',
    });
  });

  test('says what is uncertain, what lasted and what goes on', () => {
    const said = (fields: object): string =>
      whenWords({ ...post, from: onDay('2026-06-19'), ...fields }, 'UTC', '2026-07-01').day;
    expect(said({ precision: 'about' })).toBe('about 19 Jun');
    expect(said({ precision: 'span', to: onDay('2026-06-20') })).toBe('19 Jun to 20 Jun');
    expect(said({ isOpenEnded: true })).toBe('since 19 Jun');
  });

  test('names the year where it is another one', () => {
    expect(whenWords(post, 'UTC', '2027-01-01').day).toBe('Mon 22 Jun 2026');
  });
});

describe('The filter', () => {
  test('finds words in what is said and its detail, in any script', () => {
    expect(isShown(post, { ...everything, words: ' GROUP ' })).toBe(true);
    expect(isShown(post, { ...everything, words: 'المركز' })).toBe(true);
    expect(isShown(post, { ...everything, words: 'absent' })).toBe(false);
  });

  test('asks for one of each thing that is named', () => {
    expect(isShown(post, { ...everything, lanes: ['evidence'] })).toBe(false);
    expect(isShown(post, { ...everything, lanes: ['evidence', 'content'] })).toBe(true);
    expect(isShown(post, { ...everything, personIds: ['p'], allegationIds: ['b'] })).toBe(false);
    expect(isShown(post, { ...everything, personIds: ['p'], allegationIds: ['a'] })).toBe(true);
  });

  test('leaves out what is uncertain when asked', () => {
    const about = { ...post, precision: 'about' } as const;
    expect(isShown(about, { ...everything, isCertainOnly: true })).toBe(false);
    expect(isShown(post, { ...everything, isCertainOnly: true })).toBe(true);
  });
});
