import { z } from 'zod';
import { all, get, type ReadDb } from '../../db/sql.ts';
import { CaseRow } from '../../../shared/domain/case-detail.ts';
import { considerationIds } from '../../../shared/domain/consideration.ts';
import { searchWords } from '../../../shared/domain/search-text.ts';
import type { CaseFilter, CaseSort } from '../../../shared/contract/vault-api.ts';
import { caseColumns } from './case-repo.ts';

/** Every order the list offers, with an index that ends in the id. Only these words ever reach the SQL text. */
const sortColumns: Readonly<Record<CaseSort, string>> = {
  reference: 'reference',
  title: 'title COLLATE NOCASE',
  subjectName: 'subject_name COLLATE NOCASE',
  subjectRole: 'subject_role',
  stage: 'stage_rank',
  broughtOn: 'brought_on',
  updatedAt: 'updated_at',
};

/** Where a page ended: the value sorted by, and the id that breaks ties. */
export const Cursor = z.tuple([z.union([z.string(), z.number()]), z.string()]);
export type Cursor = z.infer<typeof Cursor>;

type Condition = { readonly sql: string; readonly params: readonly (string | number)[] };

function anyOf(expression: string, values: readonly (string | number)[]): Condition[] {
  return values.length === 0
    ? []
    : [{ sql: `${expression} IN (${values.map(() => '?').join(', ')})`, params: values }];
}

function conditionsOf(filter: CaseFilter): Condition[] {
  return [
    ...searchWords(filter.words).map((word) => ({
      sql: `instr(search_text, ?) > 0`,
      params: [word],
    })),
    ...anyOf('stage', filter.stages),
    ...anyOf('subject_role', filter.roles),
    ...anyOf('CAST(substr(reference, 4, 4) AS INTEGER)', filter.years),
    ...filter.considerations.map((id) => ({
      sql: `substr(marks, ?, 1) = 'y'`,
      params: [considerationIds.indexOf(id) + 1],
    })),
  ];
}

function whereClause(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? { sql: '', params: [] }
    : {
        sql: `WHERE ${conditions.map((condition) => condition.sql).join(' AND ')}`,
        params: conditions.flatMap((condition) => condition.params),
      };
}

/** One page of the list, by key and never by offset, so that the last page costs what the first does. */
export function pageOfCases(
  db: ReadDb,
  query: {
    filter: CaseFilter;
    sort: CaseSort;
    descending: boolean;
    after: Cursor | null;
    limit: number;
  },
): { rows: CaseRow[]; last: Cursor | null } {
  const column = sortColumns[query.sort];
  const direction = query.descending ? 'DESC' : 'ASC';
  const where = whereClause([
    ...conditionsOf(query.filter),
    ...(query.after
      ? [{ sql: `(${column}, id) ${query.descending ? '<' : '>'} (?, ?)`, params: query.after }]
      : []),
  ]);
  const rows = all(
    db,
    CaseRow.extend({ sortKey: z.union([z.string(), z.number()]) }),
    `SELECT ${caseColumns}, ${column} AS sortKey FROM cases ${where.sql}
     ORDER BY ${column} ${direction}, id ${direction} LIMIT ?`,
    [...where.params, query.limit],
  );
  const last = rows.at(-1);
  return {
    rows: rows.map(({ sortKey: _, ...row }) => row),
    last: last && rows.length === query.limit ? [last.sortKey, last.id] : null,
  };
}

const Count = z.object({ count: z.number() });

/** How many cases match a filter. */
export function countMatching(db: ReadDb, filter: CaseFilter): number {
  const where = whereClause(conditionsOf(filter));
  return (
    get(db, Count, `SELECT count(*) AS count FROM cases ${where.sql}`, where.params)?.count ?? 0
  );
}

/** Cases in the library, all and open ones, and the years of their references, newest first. */
export function libraryCounts(db: ReadDb): { total: number; open: number; years: number[] } {
  const counts = get(
    db,
    z.object({ total: z.number(), open: z.number() }),
    `SELECT count(*) AS total, count(*) FILTER (WHERE stage_rank < 6) AS open FROM cases`,
  );
  const years = all(
    db,
    z.object({ year: z.number() }),
    'SELECT year FROM reference_counters ORDER BY year DESC',
  );
  return {
    total: counts?.total ?? 0,
    open: counts?.open ?? 0,
    years: years.map((row) => row.year),
  };
}
