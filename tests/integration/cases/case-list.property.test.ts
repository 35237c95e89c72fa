import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertCase } from '../../../electron/services/cases/case-repo.ts';
import { listCases } from '../../../electron/services/cases/case-list.ts';
import type { Session } from '../../../electron/services/session.ts';
import { CaseFilter, caseSorts, type CaseSort } from '../../../shared/contract/vault-api.ts';
import type { CaseRow } from '../../../shared/domain/case-detail.ts';
import { routes, stages } from '../../../shared/domain/case-file.ts';
import { considerationIds } from '../../../shared/domain/consideration.ts';
import { roles, type Role } from '../../../shared/domain/person.ts';
import { foldForSearch, searchWords } from '../../../shared/domain/search-text.ts';
import { aCase } from '../../helpers/cases.ts';
import { anId, aSession, codeOf } from '../../helpers/session.ts';

/** Values from short lists, so that rows tie and the id must decide. */
const anyRow = (): fc.Arbitrary<Omit<CaseRow, 'id' | 'reference'>> =>
  fc.record({
    title: fc.constantFrom('Alpha', 'alpha', 'beta ‘like’', 'Żółw', '照片 👩🏽‍⚕️', '100%_'),
    stage: fc.constantFrom(...stages),
    subjectName: fc.constantFrom('', 'Ann Example', 'ann example', 'Łukasz Żak'),
    subjectRole: fc.option(fc.constantFrom(...roles)),
    marks: fc
      .array(fc.constantFrom('y', 'n', '-'), { minLength: 5, maxLength: 5 })
      .map((marks) => marks.join('')),
    broughtOn: fc.constantFrom('2026-06-26', '2026-06-27', '2025-01-01'),
    route: fc.constantFrom(...routes),
    closedOn: fc.constant(null),
    exhibitCount: fc.nat(3),
    updatedAt: fc.constantFrom('2026-07-01T09:00:00.000Z', '2026-07-01T09:00:01.000Z'),
  });

function stored(session: Session, rows: readonly Omit<CaseRow, 'id' | 'reference'>[]): CaseRow[] {
  return rows.map((values, index) => {
    const row = {
      ...values,
      id: anId(((index * 37) % 101) + 1000),
      reference: `SM-${2024 + (index % 3)}-${String(index + 1).padStart(3, '0')}`,
    };
    const searchText = foldForSearch(`${row.reference} ${row.title} ${row.subjectName}`);
    insertCase(session.db, { ...row, openedAt: row.updatedAt, searchText });
    return row;
  });
}

/** What a column sorts by: numbers by size, text by code point, without case where people read it. */
function keyOf(row: CaseRow, sort: CaseSort): string | number {
  switch (sort) {
    case 'stage':
      return stages.indexOf(row.stage);
    case 'title':
    case 'subjectName':
      return row[sort].replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    default:
      return row[sort] ?? '';
  }
}

function naively(rows: readonly CaseRow[], sort: CaseSort, descending: boolean): CaseRow[] {
  const compare = (a: CaseRow, b: CaseRow): number => {
    const [left, right] = [keyOf(a, sort), keyOf(b, sort)];
    if (left !== right) return compareBytes(left, right);
    return compareBytes(a.id, b.id);
  };
  return rows.toSorted((a, b) => (descending ? -1 : 1) * compare(a, b));
}

function compareBytes(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

function matches(row: CaseRow, filter: CaseFilter): boolean {
  const text = foldForSearch(`${row.reference} ${row.title} ${row.subjectName}`);
  const within = <T>(allowed: readonly T[], value: T | null): boolean =>
    allowed.length === 0 || (value !== null && allowed.includes(value));
  return (
    searchWords(filter.words).every((word) => text.includes(word)) &&
    within(filter.stages, row.stage) &&
    within(filter.roles, row.subjectRole) &&
    within(filter.years, Number(row.reference.slice(3, 7))) &&
    filter.considerations.every((id) => row.marks[considerationIds.indexOf(id)] === 'y')
  );
}

const anyFilter = (): fc.Arbitrary<CaseFilter> =>
  fc.record({
    words: fc.constantFrom('', '', 'ALPHA', 'ann 2025', 'zolw', '%_', '照片', '‘like’', 'nobody'),
    stages: fc.subarray([...stages]),
    roles: fc.oneof(fc.constant<Role[]>([]), fc.subarray([...roles])),
    years: fc.oneof(fc.constant<number[]>([]), fc.subarray([2024, 2025, 2026])),
    considerations: fc.subarray([...considerationIds], { maxLength: 1 }),
  });

function pagesOf(
  session: Session,
  query: { filter: CaseFilter; sort: CaseSort; descending: boolean; limit: number },
) {
  const rows: CaseRow[] = [];
  let page = listCases(session, { ...query, cursor: null });
  rows.push(...page.rows);
  while (page.nextCursor !== null) {
    page = listCases(session, { ...query, cursor: page.nextCursor });
    expect(page.rows.length).toBeLessThanOrEqual(query.limit);
    rows.push(...page.rows);
  }
  return { rows, matching: page.matching };
}

describe.each(caseSorts)('by %s', (sort) => {
  test.each([false, true])(
    'pages (descending: %s) are the whole list, filtered and sorted',
    (descending) => {
      fc.assert(
        fc.property(
          fc.array(anyRow(), { maxLength: 25 }),
          anyFilter(),
          fc.integer({ min: 1, max: 7 }),
          (values, filter, limit) => {
            const session = aSession();
            const all = stored(session, values);
            const expected = naively(
              all.filter((row) => matches(row, filter)),
              sort,
              descending,
            );
            const { rows, matching } = pagesOf(session, { filter, sort, descending, limit });
            expect(rows).toEqual(expected);
            expect(matching).toBe(expected.length);
          },
        ),
        { numRuns: 12 },
      );
    },
  );
});

test('the counts above the list are of the whole library', () => {
  const session = aSession();
  aCase(session);
  stored(
    session,
    fc.sample(anyRow(), { numRuns: 3, seed: 1 }).map((row) => ({ ...row, stage: 'closed' })),
  );
  const filter = CaseFilter.parse({ words: 'no such words' });
  const page = listCases(session, {
    filter,
    sort: 'title',
    descending: false,
    cursor: null,
    limit: 5,
  });
  expect(page).toEqual({
    rows: [],
    nextCursor: null,
    matching: 0,
    total: 4,
    open: 1,
    years: [2026],
    handedOver: [],
  });
});

test.each(['', '{}', '["x"]', '[null,"x"]', 'DROP TABLE cases', '["x",7]'])(
  'a cursor such as %j is refused',
  (cursor) => {
    const session = aSession();
    const query = {
      filter: CaseFilter.parse({}),
      sort: 'title',
      descending: false,
      limit: 5,
    } as const;
    expect(codeOf(() => listCases(session, { ...query, cursor }))).toBe('invalid_input');
  },
);
