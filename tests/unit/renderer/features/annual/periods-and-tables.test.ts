import { expect, test } from 'vitest';
import { coverageBars } from '../../../../../renderer/features/annual/coverage-bars.ts';
import { readPart } from '../../../../../renderer/features/annual/parts.ts';
import {
  firstPeriod,
  periodBetween,
  periodChoices,
} from '../../../../../renderer/features/annual/periods.ts';
import {
  hiddenWords,
  repeatedByAll,
  repeatedWords,
} from '../../../../../renderer/features/annual/table-words.ts';
import type { ToldRow, ToldTable } from '../../../../../shared/annual/pack/published.ts';

const row = (cell: ToldRow['cell'], why: ToldRow['why'] = null, outOf = 10): ToldRow => ({
  id: JSON.stringify(cell),
  label: 'Volunteers',
  outOf,
  cell,
  why,
});
const aTable = (rows: ToldRow[]): ToldTable => ({
  id: 'cases-by-role@2026',
  name: 'cases-by-role',
  periodId: '2026',
  section: 'cases',
  title: 'Cases by role',
  note: '',
  kindOfRows: 'partition',
  style: 'numbers',
  rows,
  total: null,
  asOf: 'draft',
  repeats: null,
});

test('periods on offer: years with cases, this year and others, newest first, each once', () => {
  const others = ['2025-04-01..2026-03-31', '2025', ''];
  expect(periodChoices([2024, 2025], { today: '2026-07-01', others }).map(({ id }) => id)).toEqual([
    '2026',
    '2025-04-01..2026-03-31',
    '2025',
    '2024',
  ]);
});

test('a review begins with the year that is over, where it had cases', () => {
  expect(firstPeriod([2026, 2025], '2026-07-01')).toBe('2025');
  expect(firstPeriod([2026], '2026-07-01')).toBe('2026');
  expect(firstPeriod([], '2026-07-01')).toBe('2026');
});

test('two days make a period; a whole year has the year’s own id; the wrong way round is none', () => {
  expect(periodBetween('2025-04-01', '2026-03-31')).toBe('2025-04-01..2026-03-31');
  expect(periodBetween('2025-01-01', '2025-12-31')).toBe('2025');
  expect(periodBetween('2026-01-01', '2025-12-31')).toBeNull();
  expect(periodBetween('', '2025-12-31')).toBeNull();
});

test('links name a period, a section or both', () => {
  expect(readPart('2025/cases')).toEqual({ periodId: '2025', part: 'cases' });
  expect(readPart('decisions')).toEqual({ periodId: null, part: 'decisions' });
  expect(readPart('2025-04-01..2026-03-31').periodId).toBe('2025-04-01..2026-03-31');
  expect(readPart(null)).toEqual({ periodId: null, part: null });
});

test('what is hidden and what is widened are counted apart', () => {
  const table = aTable([
    row({ kind: 'count', count: 9 }),
    row({ kind: 'fewerThan', bound: 5 }, 'small'),
    row({ kind: 'band', from: 5, to: 9 }, 'complement'),
  ]);
  expect(hiddenWords([table], 5)).toMatch(/Here: 1 count hidden, 1 widened\.$/);
  expect(hiddenWords([aTable([row({ kind: 'count', count: 9 })])], 5)).toBeNull();
});

test('a table that repeats an earlier issue says which, once where all do', () => {
  const repeated = { ...aTable([]), repeats: { issue: 2, on: '2026-03-04' } };
  expect(repeatedWords(repeated)).toMatch(/^As told in issue 2 on 4 March 2026/);
  expect(repeatedWords(aTable([]))).toBeNull();
  expect(repeatedByAll([repeated, repeated])).toMatch(/issue 2/);
  expect(repeatedByAll([repeated, aTable([])])).toBeNull();
  expect(repeatedByAll([])).toBeNull();
});

test('a coverage bar tells no more than its words: the hidden part reaches as far as it may', () => {
  const bars = coverageBars([
    row({ kind: 'count', count: 2 }),
    row({ kind: 'fewerThan', bound: 5 }, 'small'),
    row({ kind: 'band', from: 5, to: 9 }, 'complement'),
    row({ kind: 'withheld' }, 'hiddenTotal'),
    row({ kind: 'count', count: 0 }, null, 0),
  ]);
  expect(bars).toMatchObject([
    { words: '8 of 10', known: 80, hidden: 0 },
    { words: 'under 5 missing', known: 60, hidden: 40 },
    { words: '5 to 9 missing', known: 10, hidden: 40 },
    { words: 'not shown', known: 0, hidden: 100 },
  ]);
});
