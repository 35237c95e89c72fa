import { expect, test } from 'vitest';
import { referralBodies } from '../../../../shared/domain/referral.ts';
import { referralGuideFor, referralGuides } from '../../../../shared/policy/referral-conditions.ts';

test('every body has its guide, in the order of the bodies', () => {
  expect(referralGuides.map(({ body }) => body)).toEqual(referralBodies);
  for (const body of referralBodies) expect(referralGuideFor(body).body).toBe(body);
});

test.each(referralGuides)('$body: every condition is a question with a source', (guide) => {
  expect(guide.source).not.toBe('');
  expect(guide.when).not.toBe('');
  expect(new Set(guide.conditions.map(({ id }) => id)).size).toBe(guide.conditions.length);
  for (const { text, source } of guide.conditions) {
    expect(text).toMatch(/\?$/u);
    expect(source).toMatch(/\S/u);
  }
});

test('the tests of statute are asked whole', () => {
  const ids = (body: Parameters<typeof referralGuideFor>[0]) =>
    referralGuideFor(body).conditions.map(({ id }) => id);
  expect(ids('dbs')).toEqual(expect.arrayContaining(['permission_withdrawn', 'harm']));
  expect(ids('safeguarding')).toEqual(expect.arrayContaining(['needs', 'abuse', 'protect']));
  expect(ids('charity_commission')).toEqual(expect.arrayContaining(['harm', 'loss', 'reputation']));
  expect(referralGuideFor('ico').when).toContain('72 hours');
});
