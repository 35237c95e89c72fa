import { expect, test } from 'vitest';
import { weeksAround } from '../../../../shared/annual/suppression/derived.ts';

test('the shortest and the longest time are given as the whole weeks around them', () => {
  expect(weeksAround(6, 7)).toEqual({ fromWeeks: 0, toWeeks: 2 });
  expect(weeksAround(7, 13)).toEqual({ fromWeeks: 1, toWeeks: 2 });
  expect(weeksAround(0, 0)).toEqual({ fromWeeks: 0, toWeeks: 1 });
});
