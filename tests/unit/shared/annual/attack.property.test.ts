import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../../shared/annual/suppression/ranges.ts';
import { suppress } from '../../../../shared/annual/suppression/suppress.ts';
import { defaultThreshold, type CountTable } from '../../../../shared/annual/suppression/types.ts';
import { aYear, type MadeYear } from '../../../helpers/annual-years.ts';
import { breachesOf, type Issued } from '../../../helpers/suppression-breaches.ts';
import { withoutComplements, withoutSuppression } from '../../../helpers/suppression-weakened.ts';

const threshold = defaultThreshold;

/** The packs of a year as they are issued, each with the earlier ones before it. */
function issue({ packs }: MadeYear): Issued[] {
  return packs.reduce<Issued[]>((earlier, tables, index) => {
    const published = suppress({ id: `pack ${String(index + 1)}`, tables, earlier, threshold });
    return [...earlier, { counts: tables, published }];
  }, []);
}

/** Whether the attack finds anything at all. */
const isBreached = (issued: readonly Issued[]): boolean =>
  breachesOf(issued, threshold).next().done !== true;

const hasSmallCount = ({ packs }: MadeYear): boolean =>
  packs.some((tables) =>
    tables.some(({ rows }) => rows.some(({ count }) => count > 0 && count < threshold)),
  );

/** The same years for the tests that look for what must go wrong. */
const someYears = (count: number): MadeYear[] => fc.sample(aYear(), { numRuns: count, seed: 2015 });

describe('the packs of a year', () => {
  it(
    'leave every small count and every small difference open to one who knows all of them',
    { timeout: 300_000 },
    () => {
      fc.assert(
        fc.property(aYear(), (year) => {
          expect([...breachesOf(issue(year), threshold)]).toEqual([]);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it('state nothing that was not so on the day they name', () => {
    fc.assert(
      fc.property(aYear(), (year) => {
        const issued = issue(year);
        for (const { published } of issued)
          for (const { id, asOf, rows } of published.tables) {
            const then = issued.find((one) => one.published.id === asOf)?.counts;
            const counts = then?.find((table) => table.id === id)?.rows ?? [];
            for (const { id: rowId, cell } of rows) {
              const count = counts.find((row) => row.id === rowId)?.count ?? NaN;
              const { from, to } = rangeOf(cell);
              expect(count).toBeGreaterThanOrEqual(from);
              expect(count).toBeLessThanOrEqual(to);
            }
          }
      }),
      { numRuns: 300 },
    );
  });

  it('come out the same every time', () => {
    fc.assert(
      fc.property(aYear(), (year) => {
        expect(issue(year)).toEqual(issue(structuredClone(year)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the attack', () => {
  it('finds small counts in every year that has any, when suppression is switched off', () => {
    for (const year of someYears(500).filter(hasSmallCount)) {
      const issued = year.packs.map((counts, index) => ({
        counts,
        published: withoutSuppression(`pack ${String(index + 1)}`, threshold, counts),
      }));
      expect(isBreached(issued)).toBe(true);
    }
  });

  it('finds what totals give away, when only small counts are hidden', () => {
    const broken = someYears(300).filter(({ packs: [counts = []] }) => {
      const published = withoutComplements('pack 1', threshold, counts);
      return isBreached([{ counts, published }]);
    });
    expect(broken.length).toBeGreaterThan(150);
  });

  it('finds what two packs give away together, when each is made without the other', () => {
    const totalOf = (tables: readonly CountTable[]): number => tables[1]?.total?.count ?? 0;
    const series = someYears(1000).filter(({ packs: [first = [], second = []] }) => {
      const [before, after] = [totalOf(first), totalOf(second)];
      return before >= threshold && after > before && after - before < threshold;
    });
    expect(series.length).toBeGreaterThan(30);
    for (const { packs } of series) {
      const issued = packs.map((tables, index) => ({
        counts: tables,
        published: suppress({ id: `pack ${String(index + 1)}`, tables, earlier: [], threshold }),
      }));
      expect(isBreached(issued)).toBe(true);
    }
  });
});
