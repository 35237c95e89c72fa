import { expect, test } from 'vitest';
import { risksIn } from '../../../../../shared/annual/pack/check-text.ts';

const against = { threshold: 5, draft: '' };

test.each([
  ['SM-2026-014 was the worst.', 'reference', 'SM-2026-014'],
  ['Two volunteers were warned.', 'small_number', 'Two volunteers'],
  ['There were 3 serious incidents.', 'small_number', '3 serious incidents'],
  ['One of the four cases led to dismissal.', 'small_number', 'One of the four cases'],
  ['Students appear for the first time.', 'presence', 'for the first time'],
  ['No trustee was concerned; no appeal was upheld.', 'presence', 'No trustee'],
  ['Providers were told in each instance.', 'presence', 'in each instance'],
  ['Both cases came from one team.', 'presence', 'Both cases'],
])('“%s” is a risk: %s', (text, risk, quote) => {
  expect(risksIn(text, against)).toContainEqual({ risk, quote });
});

test.each([
  'Seventeen cases were brought to the Director, four more than in 2024.',
  'Confidentiality was answered yes most often.',
  'The policy was reviewed in one afternoon.',
  'Nine volunteers had not signed.',
])('“%s” is none', (text) => {
  expect(risksIn(text, against)).toEqual([]);
});

test('a higher threshold makes more numbers small', () => {
  expect(risksIn('Nine volunteers had not signed.', { ...against, threshold: 10 })).toEqual([
    { risk: 'small_number', quote: 'Nine volunteers' },
  ]);
});

test('what the draft says may be said, but never a reference', () => {
  const text = 'No case was brought. SM-2026-014.';
  expect(risksIn(text, { threshold: 5, draft: text })).toEqual([
    { risk: 'reference', quote: 'SM-2026-014' },
  ]);
});

test.each([
  ['2 cases ended with a warning.', 'In 2025 12 cases were brought.', '2 cases'],
  ['Two cases ended with a warning.', 'Twenty-two cases were brought.', 'Two cases'],
])('“%s” is not said by “%s”', (text, draft, quote) => {
  expect(risksIn(text, { threshold: 5, draft })).toEqual([{ risk: 'small_number', quote }]);
});

test('the same words are told once', () => {
  expect(risksIn('No case. No case.', against)).toHaveLength(1);
});
