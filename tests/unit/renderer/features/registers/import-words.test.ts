import { expect, test } from 'vitest';
import {
  afterWords,
  remarkAfter,
  remarksAsText,
  remarksOn,
  withoutWords,
} from '../../../../../renderer/features/registers/import-words.ts';
import type { MatchedRow } from '../../../../../shared/registers/csv/match-people.ts';
import type { ReadRow } from '../../../../../shared/registers/csv/read-people.ts';

const row = (fields: Partial<ReadRow> & { line: number }): ReadRow => ({
  cells: [],
  name: 'Ann',
  person: {},
  problems: [],
  faults: [],
  notes: [],
  ...fields,
});
const matched = (fields: Partial<ReadRow> & { line: number }, repeats: number | null = null) =>
  ({ row: row(fields), match: 'new', suggested: null, candidates: [], repeats }) as MatchedRow;
const badStart = { field: 'startedOn', why: 'no_day', text: '31/2/2020' } as const;

test('after an import, what was left out and what was taken in part is told with the reason, nothing of the rest', () => {
  const remarks = [
    remarkAfter(matched({ line: 2 }), { as: 'new' }),
    remarkAfter(matched({ line: 3, faults: [badStart] }), { as: 'new' }),
    remarkAfter(matched({ line: 4, faults: [badStart] }), { as: 'skip' }),
    remarkAfter(matched({ line: 5, name: '', problems: ['no_name'] }), { as: 'skip' }),
    remarkAfter(matched({ line: 6 }, 2), { as: 'skip' }),
    remarkAfter(matched({ line: 7, name: 'Con\tAbara' }), { as: 'skip' }),
  ].flatMap((remark) => remark ?? []);
  expect(afterWords(remarks)).toBe('4 rows left out, 1 row taken in part');
  expect(remarksAsText(remarks).split('\n')).toEqual([
    'Line\tName\tWhat became of it\tWhy',
    '3\tAnn\tTaken in part\tStarted on: “31/2/2020” is no day',
    '4\tAnn\tLeft out\tStarted on: “31/2/2020” is no day',
    '5\t\tLeft out\tNo name',
    '6\tAnn\tLeft out\tRepeats line 2',
    '7\tCon Abara\tLeft out\tLeft out as you chose',
  ]);
});

test('a row says before it is taken what it would do without, and what does not fit', () => {
  const faulty = matched({ line: 3, faults: [badStart] });
  expect(withoutWords(faulty)).toBe(', without Started on');
  expect(withoutWords(matched({ line: 2 }))).toBe('');
  const contradiction = { field: 'endedOn', words: 'This is before the first day.' };
  expect(remarksOn(matched({ line: 2 }), [contradiction])).toEqual(['Ends before it starts']);
  const long = { ...badStart, text: 'x'.repeat(400) };
  expect(remarksOn(matched({ line: 2, faults: [long] }), [])[0]?.length).toBeLessThan(100);
});
