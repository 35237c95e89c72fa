import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findingFields,
  newAllegation,
  newPoint,
} from '../../../../renderer/features/allegations/allegation-edits.ts';
import { findingWords } from '../../../../renderer/features/allegations/finding-words.ts';
import { movedBy } from '../../../../renderer/features/allegations/matrix-keys.ts';
import { anId } from '../../../helpers/session.ts';

test('a finding that is not contested clears the balance in the same act', () => {
  expect(findingFields('unsubstantiated')).toEqual({ finding: 'unsubstantiated', balance: null });
  expect(findingFields(null)).toEqual({ finding: null, balance: null });
  expect(findingFields('contested')).toEqual({ finding: 'contested' });
});

test('a point written under a head bears on that head alone', () => {
  expect(newPoint(anId(1), 'for', '5.1').clauseIds).toEqual(['5.1']);
  expect(newPoint(anId(1), 'against', null).clauseIds).toEqual([]);
});

test('a new allegation has its heads and no finding', () => {
  expect(newAllegation(['5.3(c)'])).toMatchObject({ clauseIds: ['5.3(c)'], finding: null });
});

test.each([
  [null, null, 'No finding yet'],
  ['uncontested', null, 'Uncontested'],
  ['contested', null, 'Contested: not decided yet'],
  ['contested', 'not_substantiated', 'Contested: not substantiated'],
] as const)('finding %s, balance %s reads “%s”', (finding, balance, words) => {
  expect(findingWords({ finding, balance })).toBe(words);
});

test('the keys of the matrix lead to the next cell and never out of it', () => {
  const bounds = { rows: 3, columns: 5 };
  expect(movedBy('ArrowDown', { row: 0, column: 2 }, bounds)).toEqual({ row: 1, column: 2 });
  expect(movedBy('End', { row: 1, column: 0 }, bounds)).toEqual({ row: 1, column: 4 });
  expect(movedBy('PageDown', { row: 0, column: 3 }, bounds)).toEqual({ row: 2, column: 3 });
  expect(movedBy('a', { row: 0, column: 0 }, bounds)).toBeNull();
  const key = fc.constantFrom(
    ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'],
  );
  fc.assert(
    fc.property(key, fc.nat(2), fc.nat(4), (pressed, row, column) => {
      const to = movedBy(pressed, { row, column }, bounds)!;
      expect(to.row).toBeGreaterThanOrEqual(0);
      expect(to.row).toBeLessThan(3);
      expect(to.column).toBeGreaterThanOrEqual(0);
      expect(to.column).toBeLessThan(5);
    }),
  );
});
