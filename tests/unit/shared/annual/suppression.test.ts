import { describe, expect, it } from 'vitest';
import { suppress } from '../../../../shared/annual/suppression/suppress.ts';
import {
  rowTotalId,
  type CountTable,
  type EarlierPack,
  type Published,
  type PublishedTable,
} from '../../../../shared/annual/suppression/types.ts';

const threshold = 5;

function aTable(id: string, counts: readonly number[], more: Partial<CountTable> = {}): CountTable {
  const sum = counts.reduce((all, count) => all + count, 0);
  return {
    id,
    kind: 'partition',
    about: 'cases',
    rows: counts.map((count, index) => ({ id: String(index), count })),
    total: { id: 'cases', count: sum },
    ...more,
  };
}

const inCases = (count: number): Pick<CountTable, 'total'> => ({ total: { id: 'cases', count } });

/** A cell as a reader would read it aloud. */
function read(cell: Published): string {
  switch (cell.kind) {
    case 'count':
      return String(cell.count);
    case 'fewerThan':
      return `<${String(cell.bound)}`;
    case 'band':
      return `${String(cell.from)}-${String(cell.to)}`;
    case 'withheld':
      return 'nothing';
  }
}

const rowsOf = ({ rows }: PublishedTable): string => rows.map(({ cell }) => read(cell)).join(' ');

function pack(id: string, tables: readonly CountTable[], earlier: readonly EarlierPack[] = []) {
  const published = suppress({ id, tables, earlier, threshold });
  const find = (table: string): PublishedTable => {
    const found = published.tables.find((one) => one.id === table);
    if (!found) throw new Error(`no table ${table}`);
    return found;
  };
  return {
    issued: { counts: tables, published },
    published,
    find,
    read: (t: string) => rowsOf(find(t)),
  };
}

describe('one pack', () => {
  it('hides small counts and widens the neighbour that would give them away', () => {
    const { find, read: rows } = pack('2025', [aTable('role', [8, 6, 1, 1, 1])]);
    expect(rows('role')).toBe('8 5-9 <5 <5 <5');
    expect(find('role').rows.map(({ why }) => why)).toEqual([
      null,
      'complement',
      'small',
      'small',
      'small',
    ]);
    expect(find('role').style).toBe('numbers');
    expect(find('role').total?.cell).toEqual({ kind: 'count', count: 17 });
  });

  it('leaves numbers alone where the hidden ones protect each other', () => {
    expect(pack('2025', [aTable('route', [20, 11, 3, 2, 1])]).read('route')).toBe('20 11 <5 <5 <5');
  });

  it('does not let the hidden rows together be counted either, when they are few', () => {
    expect(pack('2025', [aTable('role', [9, 7, 2, 1, 1])]).read('role')).toBe('9 5-9 <5 <5 <5');
  });

  it('says nothing of the cases of a year with three', () => {
    const { published, read: rows } = pack('2025', [
      aTable('role', [2, 1, 0]),
      aTable('clause', [3, 0, 1], { kind: 'overlapping', ...inCases(3) }),
    ]);
    expect(published.totals.map(({ cell }) => read(cell))).toEqual(['<5']);
    expect(rows('role')).toBe('nothing nothing nothing');
    expect(rows('clause')).toBe('nothing nothing nothing');
    expect(published.tables.map(({ style }) => style)).toEqual(['words', 'words']);
  });

  it('says that there was none, since nobody is behind that', () => {
    const { published, read: rows } = pack('2025', [aTable('role', [0, 0])]);
    expect(published.totals.map(({ cell }) => read(cell))).toEqual(['0']);
    expect(rows('role')).toBe('0 0');
  });

  it('gives the number of ten cases, and does not break them down', () => {
    const { find, read: rows } = pack('2025', [aTable('role', [10, 0, 0])]);
    expect(find('role').total?.cell).toEqual({ kind: 'count', count: 10 });
    expect(rows('role')).toBe('nothing nothing nothing');
  });

  it('shows bands where most rows are small', () => {
    const { find, read: rows } = pack('2025', [aTable('month', [9, 4, 3, 2, 3, 2, 1])]);
    expect(rows('month')).toBe('5-9 <5 <5 <5 <5 <5 <5');
    expect(find('month').style).toBe('bands');
  });

  it('joins small rows and the lowest band where bands alone do not hide them', () => {
    expect(pack('2025', [aTable('route', [11, 6, 2])]).read('route')).toBe('10-19 <10 <10');
  });

  it('shows that months to come are empty', () => {
    const rows = [7, 6, 8, 0, 0].map((count, id) => ({ id: String(id), count }));
    const toCome = rows.map((row) => (row.count === 0 ? { ...row, atMost: 0 } : row));
    const { read: shown } = pack('2025', [aTable('month', [], { rows: toCome, ...inCases(21) })]);
    expect(shown('month')).toBe('7 6 8 0 0');
  });

  it('hides that nearly all cases fall in a row as well', () => {
    const clause = aTable('clause', [17, 14, 12, 8, 2, 0], { kind: 'overlapping', ...inCases(17) });
    expect(pack('2025', [clause]).read('clause')).toBe('13-17 13-17 12 8 <5 <5');
  });

  it('does not let rows that cover all cases tell that a small one is not empty', () => {
    const platform = aTable('platform', [12, 4, 4], { kind: 'covering', ...inCases(17) });
    expect(pack('2025', [platform]).read('platform')).toBe('nothing nothing nothing');
  });

  it('breaks a row down only if the row itself is shown', () => {
    const stage = aTable('stage', [14, 6, 2, 1]);
    const closed = aTable('outcome', [8, 6], {
      total: { id: rowTotalId('stage', '0'), count: 14 },
    });
    const open = aTable('wait', [4, 2], { total: { id: rowTotalId('stage', '1'), count: 6 } });
    const { read: rows, find } = pack('2025', [open, closed, stage]);
    expect(rows('stage')).toBe('14 5-9 <5 <5');
    expect(rows('outcome')).toBe('8 6');
    expect(rows('wait')).toBe('nothing nothing');
    expect(find('wait').rows[0]?.why).toBe('hiddenTotal');
  });

  it('shows that nobody of a group owes anything, but nothing of a group of three', () => {
    const missing: CountTable = {
      id: 'missing',
      kind: 'overlapping',
      about: 'duties',
      total: null,
      rows: [
        { id: 'employees', count: 5, atMost: 43 },
        { id: 'volunteers', count: 2, atMost: 31 },
        { id: 'agency', count: 0, atMost: 9 },
        { id: 'trustees', count: 0, atMost: 3 },
      ],
    };
    const { read: rows, find } = pack('2025', [missing]);
    expect(rows('missing')).toBe('5 <5 0 nothing');
    expect(find('missing').rows[3]?.why).toBe('smallGroup');
  });

  it.each([
    ['rows do not add up', [aTable('role', [1, 2], inCases(4))]],
    ['a row exceeds the total', [aTable('role', [6, 2], { kind: 'overlapping', ...inCases(5) })]],
    ['do not cover', [aTable('role', [2, 2], { kind: 'covering', ...inCases(5) })]],
    ['whole numbers', [aTable('role', [1.5], inCases(1))]],
    ['disagrees', [aTable('role', [5, 2]), aTable('route', [5, 3])]],
    ['table occurs twice', [aTable('role', [5]), aTable('role', [5])]],
    ['exceeds its group', [aTable('role', [], { rows: [{ id: 'a', count: 2, atMost: 1 }] })]],
  ])('refuses tables that disagree: %s', (problem, tables) => {
    expect(() => pack('2025', tables)).toThrow(problem);
  });

  it('refuses a threshold that would hide nothing', () => {
    const tables = [aTable('role', [5])];
    expect(() => suppress({ id: '2025', tables, earlier: [], threshold: 2 })).toThrow(RangeError);
  });
});

describe('a second pack of the same year', () => {
  const first = pack('March', [aTable('role', [12, 9, 8])]);

  it('repeats what was said when little or nothing has changed, and does not tell which', () => {
    const same = pack('May', [aTable('role', [12, 9, 8])], [first.issued]);
    const oneMore = pack('May', [aTable('role', [13, 9, 8])], [first.issued]);
    const corrected = pack('May', [aTable('role', [11, 10, 8])], [first.issued]);
    expect(same.find('role')).toEqual(first.find('role'));
    expect(oneMore.published).toEqual(same.published);
    expect(corrected.published).toEqual(same.published);
    expect(same.find('role').asOf).toBe('March');
  });

  it('adds what has come since, with its small counts hidden', () => {
    const {
      find,
      read: rows,
      published,
    } = pack('December', [aTable('role', [26, 11, 9])], [first.issued]);
    expect(published.totals).toEqual([
      { id: 'cases', cell: { kind: 'count', count: 46 }, why: null, asOf: 'December' },
    ]);
    expect(rows('role')).toBe('22-29 9-18 8-17');
    expect(find('role').asOf).toBe('December');
    expect(find('role').increase?.since).toBe('March');
  });

  it('gives a new total but keeps the old table when what came since is too few to break down', () => {
    const { published, find } = pack('May', [aTable('role', [18, 9, 8])], [first.issued]);
    expect(published.totals.map(({ cell }) => read(cell))).toEqual(['35']);
    expect(find('role')).toEqual(first.find('role'));
  });

  it('says for the first time what the first pack could not say', () => {
    const small = pack('March', [aTable('role', [2, 1, 0])]);
    const { read: rows } = pack('December', [aTable('role', [12, 9, 8])], [small.issued]);
    expect(rows('role')).toBe('12 9 8');
  });

  it('remembers what an earlier pack said that is not the last', () => {
    const second = pack('May', [aTable('role', [13, 9, 8])], [first.issued]);
    const third = pack('July', [aTable('role', [14, 9, 8])], [first.issued, second.issued]);
    expect(third.find('role')).toEqual(first.find('role'));
  });

  it('refuses to go on from a pack that repeats one which is not there', () => {
    const second = pack('May', [aTable('role', [13, 9, 8])], [first.issued]);
    expect(() => pack('July', [aTable('role', [30, 9, 8])], [second.issued])).toThrow('March');
  });

  it('shows duties as they stand', () => {
    const owed = (counts: readonly number[]): CountTable =>
      aTable('missing', counts, { about: 'duties', total: null });
    const march = pack('March', [owed([9, 6])]);
    expect(pack('May', [owed([8, 0])], [march.issued]).read('missing')).toBe('8 0');
  });
});
