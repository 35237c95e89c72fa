import { expect, test } from 'vitest';
import { carriedInWords } from '../../../../shared/policy/carried-in-words.ts';

test('each version that came or differs is named once; nothing is said where nothing came', () => {
  expect(carriedInWords({ added: [], otherHere: [] })).toEqual([]);
  const words = carriedInWords({ added: ['2026-01', '2026-06'], otherHere: ['2025-03'] });
  expect(words.map((sentence) => /20\d\d-\d\d/.exec(sentence)?.[0])).toEqual([
    '2026-01',
    '2026-06',
    '2025-03',
  ]);
  expect(words[0]).toContain('all cases here go by it');
  expect(words[2]).toContain('Cases here go by what is here');
});
