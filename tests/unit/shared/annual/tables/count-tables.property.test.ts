import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnualFacts } from '../../../../../shared/annual/facts/types.ts';
import { assertConsistent } from '../../../../../shared/annual/suppression/tables.ts';
import { rowTotalId } from '../../../../../shared/annual/suppression/types.ts';
import { countTables } from '../../../../../shared/annual/tables/count-tables.ts';
import { type AnnualTable, tableId } from '../../../../../shared/annual/tables/types.ts';
import { anyAnnualFacts } from '../../../../helpers/annual-facts.ts';

const forAnyYear = (check: (facts: AnnualFacts, tables: readonly AnnualTable[]) => void): void =>
  fc.assert(fc.property(anyAnnualFacts(), (facts) => check(facts, countTables(facts).tables)));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const named = (tables: readonly AnnualTable[], id: string): AnnualTable =>
  tables.find((table) => table.id === id)!;
const countsOf = ({ rows }: AnnualTable): number[] => rows.map(({ count }) => count);

describe('the tables of any year', () => {
  test('agree with themselves and with one another', () => {
    forAnyYear((_, tables) => {
      expect(() => assertConsistent(tables)).not.toThrow();
    });
  });

  test('every case stands in one row of each partition of the cases', () => {
    forAnyYear(({ cases, earlier }, tables) => {
      const sizes = new Map([
        [tableId('cases', '2025'), cases.length],
        [tableId('cases', '2024'), earlier[0]?.cases.length],
      ]);
      const partitions = tables.filter(
        ({ kind, total }) => kind === 'partition' && sizes.has(total?.id ?? ''),
      );
      expect(partitions.length).toBeGreaterThan(10);
      for (const table of partitions) {
        expect(sum(countsOf(table)), table.id).toBe(sizes.get(table.total?.id ?? ''));
      }
    });
  });

  test('things that a case can hold several of are counted one by one', () => {
    forAnyYear(({ cases, registers }, tables) => {
      const removals = cases.flatMap((one) => one.removals).length + registers.removals.length;
      expect(sum(countsOf(named(tables, 'removals@2025')))).toBe(removals);
      const breaches = cases.flatMap((one) => one.breaches).length;
      expect(sum(countsOf(named(tables, 'breaches@2025')))).toBe(breaches);
    });
  });

  test('outcomes of appeals are about the appeals lodged', () => {
    forAnyYear(({ cases }, tables) => {
      const { total } = named(tables, 'appeal-outcomes@2025');
      const lodged = cases.filter(({ appeal }) => appeal !== 'none').length;
      expect(total).toEqual({ id: 'appeals@2025/lodged', count: lodged });
    });
  });

  test('have the same rows with the same words, whatever happened', () => {
    const shapes = new Set<string>();
    forAnyYear((_, tables) => {
      const shape = tables.map(({ id, title, note, rows }) => [
        ...[id, title, note],
        rows.map(({ id: rowId, label }) => [rowId, label]),
      ]);
      shapes.add(JSON.stringify(shape));
    });
    expect(shapes.size).toBe(1);
  });

  test('days are counted for as many cases as came so far', () => {
    fc.assert(
      fc.property(anyAnnualFacts(), (facts) => {
        const [toStages] = countTables(facts).days;
        for (const { id, n, days } of toStages?.rows ?? []) {
          const own = facts.cases.flatMap((one) => one.days[id as 'closed'] ?? []);
          expect(n).toBe(own.length);
          if (days === null) expect(own).toEqual([]);
          else {
            expect([days.min, days.max]).toEqual([Math.min(...own), Math.max(...own)]);
            const below = own.filter((count) => count < days.median).length;
            const above = own.filter((count) => count > days.median).length;
            expect(Math.max(below, above)).toBeLessThanOrEqual(own.length / 2);
            // A half day would tell that their number is even.
            expect(days.median).toBe(Math.round(days.median));
          }
        }
      }),
    );
  });
});

test('days name the rows that hold all of their cases, or requests', () => {
  forAnyYear((facts, tables) => {
    const rows = new Set(
      tables.flatMap((table) => table.rows.map(({ id }) => rowTotalId(table.id, id))),
    );
    for (const { id, among } of countTables(facts).days.flatMap((one) => one.rows)) {
      expect(among.length, id).toBeGreaterThan(0);
      for (const row of among) expect(rows).toContain(row);
    }
  });
});

test('everybody knows that months to come hold no case', () => {
  const [facts] = fc.sample(anyAnnualFacts(), { numRuns: 1, seed: 1 });
  const months = named(
    countTables({ ...facts!, cases: [], countedOn: '2025-10-31' }).tables,
    'cases-by-month@2025',
  );
  expect(months.rows.filter(({ atMost }) => atMost === 0).map(({ id }) => id)).toEqual([
    '2025-11',
    '2025-12',
  ]);
});

test('a library without a retention schedule or a policy in force has no table of them', () => {
  const [facts] = fc.sample(anyAnnualFacts(), { numRuns: 1, seed: 1 });
  const registers = { ...facts!.registers, retention: [], acknowledgements: null };
  const sections = countTables({ ...facts!, registers }).tables.map(({ section }) => section);
  expect(sections).not.toContain('retention');
  expect(sections).not.toContain('acknowledgements');
});
