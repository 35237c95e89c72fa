import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnualFacts } from '../../../../../shared/annual/facts/types.ts';
import { suppress } from '../../../../../shared/annual/suppression/suppress.ts';
import { countTables } from '../../../../../shared/annual/tables/count-tables.ts';
import { anyAnnualFacts } from '../../../../helpers/annual-facts.ts';
import { breachesOf, type Issued } from '../../../../helpers/suppression-breaches.ts';
import {
  withoutComplements,
  withoutSuppression,
} from '../../../../helpers/suppression-weakened.ts';

const threshold = 5;

function issue(facts: AnnualFacts, id: string, earlier: readonly Issued[] = []): Issued {
  const { tables } = countTables(facts);
  return { counts: tables, published: suppress({ id, tables, earlier, threshold }) };
}

/** What a reader of all packs works out, but for tables about nothing at all: nobody is behind their zeros. */
function foundIn(issued: readonly Issued[]): string[] {
  const empty = new Set(
    issued
      .flatMap(({ counts }) => counts)
      .flatMap(({ id, total }) => (total?.count === 0 ? [id] : [])),
  );
  const found = [...breachesOf(issued, threshold)].map(({ what }) => what);
  return found.filter((what) => ![...empty].some((id) => what.includes(`${id}/`)));
}

describe('who knows all that is published of a year', () => {
  test('and of the year before, cannot work out a hidden count', () => {
    fc.assert(
      fc.property(anyAnnualFacts(), (facts) => {
        expect(foundIn([issue(facts, 'one')])).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('twice, with cases that came in between, cannot either', () => {
    fc.assert(
      fc.property(anyAnnualFacts(), fc.nat(20), (facts, later) => {
        const cases = facts.cases.slice(0, Math.max(0, facts.cases.length - later));
        const first = issue({ ...facts, cases }, 'one');
        expect(foundIn([first, issue(facts, 'two', [first])])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['nothing is hidden', withoutSuppression],
    ['only small counts are hidden, and nothing beside them', withoutComplements],
  ])('can where %s', (_, publish) => {
    const [facts] = fc.sample(anyAnnualFacts(), { numRuns: 1, seed: 4 });
    const counts = countTables(facts!).tables;
    expect(foundIn([{ counts, published: publish('one', threshold, counts) }])).not.toEqual([]);
  });
});
