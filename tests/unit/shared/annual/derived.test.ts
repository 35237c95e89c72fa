import { describe, expect, it } from 'vitest';
import {
  mayShowMedian,
  mayShowRange,
  publishCoverage,
  publishRate,
  weeksAround,
} from '../../../../shared/annual/suppression/derived.ts';
import type { Published } from '../../../../shared/annual/suppression/types.ts';

const count = (number: number): Published => ({ kind: 'count', count: number });
const fewerThan = (bound: number): Published => ({ kind: 'fewerThan', bound });
const band = (from: number, to: number): Published => ({ kind: 'band', from, to });
const withheld: Published = { kind: 'withheld' };

describe('figures worked out from counts', () => {
  it('gives a percentage of plain counts only', () => {
    expect(publishRate(count(38), count(43))).toBe(88);
    expect(publishRate(fewerThan(5), count(43))).toBeNull();
    expect(publishRate(count(38), band(40, 79))).toBeNull();
    expect(publishRate(count(0), count(0))).toBeNull();
  });

  it('turns what is said of those missing into coverage', () => {
    expect(publishCoverage(count(5), 43)).toEqual(count(38));
    expect(publishCoverage(count(0), 9)).toEqual(count(9));
    expect(publishCoverage(fewerThan(5), 31)).toEqual(band(27, 30));
    expect(publishCoverage(band(5, 9), 31)).toEqual(band(22, 26));
    expect(publishCoverage(withheld, 3)).toEqual(withheld);
  });

  it('gives a median from the threshold on, both ends from twice the threshold on', () => {
    expect(mayShowMedian(count(5), 5)).toBe(true);
    expect(mayShowMedian(count(4), 5)).toBe(false);
    expect(mayShowMedian(band(5, 9), 5)).toBe(true);
    expect(mayShowMedian(fewerThan(10), 5)).toBe(false);
    expect(mayShowMedian(withheld, 5)).toBe(false);
    expect(mayShowRange(count(9), 5)).toBe(false);
    expect(mayShowRange(band(10, 19), 5)).toBe(true);
  });

  it('gives both ends as whole weeks around them', () => {
    expect(weeksAround(3, 30)).toEqual({ fromWeeks: 0, toWeeks: 5 });
    expect(weeksAround(14, 14)).toEqual({ fromWeeks: 2, toWeeks: 3 });
  });
});
