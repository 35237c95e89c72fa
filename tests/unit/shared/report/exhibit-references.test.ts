import { expect, test } from 'vitest';
import { exhibitReferences } from '../../../../shared/report/investigation/exhibits.ts';

const known = new Set(['a', 'b']);

test('exhibits are referred to with pages and commas in running text, and stand one to a line in narrow columns', () => {
  expect(exhibitReferences(['a', 'gone', 'b'], known)).toEqual([
    { kind: 'exhibit', id: 'a', withPage: true },
    ', ',
    { kind: 'exhibit', id: 'b', withPage: true },
  ]);
  expect(exhibitReferences(['a', 'b'], known, { withPage: false })).toEqual([
    { kind: 'exhibit', id: 'a' },
    { kind: 'lineBreak' },
    { kind: 'exhibit', id: 'b' },
  ]);
});
