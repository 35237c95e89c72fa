import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntegerSearch } from '../../../helpers/integer-search.ts';

const width = 4;

interface Sum {
  readonly signs: readonly number[];
  readonly least: number;
  readonly most: number;
}

const aSum = (): fc.Arbitrary<Sum> =>
  fc.record({
    signs: fc.array(fc.constantFrom(-1, 0, 1), { minLength: width, maxLength: width }),
    least: fc.integer({ min: -6, max: 6 }),
    most: fc.integer({ min: -6, max: 12 }),
  });

function* allPoints(ends: readonly number[]): Generator<number[]> {
  const [end, ...others] = ends;
  if (end === undefined) yield [];
  else
    for (let value = 0; value <= end; value += 1)
      for (const rest of allPoints(others)) yield [value, ...rest];
}

const withSign = (signs: readonly number[], sign: number): number[] =>
  signs.flatMap((one, index) => (one === sign ? [index] : []));

describe('the search that attacks use', () => {
  it('finds the same least and most as trying everything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 4 }), { minLength: width, maxLength: width }),
        fc.array(aSum(), { maxLength: 4 }),
        (ends, sums) => {
          const search = new IntegerSearch();
          for (const end of ends) search.variable(0, end);
          for (const { signs, least, most } of sums)
            search.constrain(withSign(signs, 1), withSign(signs, -1), { least, most });
          const solutions = [...allPoints(ends)].filter((point) =>
            sums.every(({ signs, least, most }) => {
              const sum = signs.reduce((all, sign, index) => all + sign * (point[index] ?? 0), 0);
              return sum >= least && sum <= most;
            }),
          );
          fc.pre(solutions.length > 0);
          for (const variable of ends.keys()) {
            const values = solutions.map((point) => point[variable] ?? NaN);
            const expected = { least: Math.min(...values), most: Math.max(...values) };
            expect(search.range(variable)).toEqual(expected);
            for (let value = 0; value <= 4; value += 1)
              expect(search.canBe(variable, value)).toBe(values.includes(value));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
