import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { all } from '../../../electron/db/sql.ts';
import { collectAnnualFacts } from '../../../electron/services/annual/facts-service.ts';
import { createLibrary } from '../../../electron/services/vault/create-library.ts';
import { WEAKEST_KDF } from '../../../electron/services/vault/key-derivation.ts';
import { director } from '../../../scripts/demo/story.ts';
import { workYear } from '../../../scripts/demo/year/work-year.ts';
import { storyClock } from '../../../scripts/demo/story-clock.ts';
import { countTables } from '../../../shared/annual/tables/count-tables.ts';
import { sessionOn, type TestSession } from '../../helpers/evidence-session.ts';
import { testPassphrase } from '../../helpers/library.ts';

type Body = Readonly<Record<string, unknown>>;
type Stored = { readonly kind: string; readonly id: string; readonly body: Body };

const Row = z.object({
  caseId: z.string(),
  broughtOn: z.string(),
  kind: z.string(),
  id: z.string(),
  body: z.string(),
});

const folder = mkdtempSync(join(tmpdir(), 'casebook-counted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let cases: readonly (readonly Stored[])[];
let months: readonly string[];
let counted: ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts the stored records of a year again, without anything that the review counts with. */
beforeAll(async () => {
  const session = await aYear();
  const rows = all(
    session.db,
    Row,
    `SELECT case_id AS caseId, brought_on AS broughtOn, kind, records.id AS id, body
     FROM records JOIN cases ON cases.id = case_id WHERE substr(brought_on, 1, 4) = '2025'`,
  );
  const byCase = [...Map.groupBy(rows, ({ caseId }) => caseId).values()];
  months = byCase.map(([row]) => row?.broughtOn.slice(0, 7) ?? '');
  cases = byCase.map((of) =>
    of.map(({ kind, id, body }) => ({ kind, id, body: JSON.parse(body) as Body })),
  );
  const { tables } = countTables(collectAnnualFacts(session, '2025'));
  counted = new Map(
    tables
      .filter(({ periodId }) => periodId === '2025')
      .map(({ name, rows: of }) => [name, new Map(of.map(({ id, count }) => [id, count]))]),
  );
  session.library.close();
}, 300_000);

async function aYear(): Promise<TestSession> {
  const { clock, moveTo } = storyClock('2023-01-02T08:00:00Z');
  const { library } = await createLibrary(join(folder, 'library'), {
    passphrase: testPassphrase,
    clock,
    kdf: WEAKEST_KDF,
  });
  const session = { ...sessionOn(library), clock, actor: () => director };
  workYear(session, { clock, moveTo }, { cases: 60 });
  return session;
}

/** In how many cases some record of a kind is what is asked. */
const inCases = (kind: string, is: (body: Body, id: string) => boolean): number =>
  cases.filter((records) =>
    records.some((record) => record.kind === kind && is(record.body, record.id)),
  ).length;

const rowsOf = (table: string): [string, number][] => [...(counted.get(table) ?? [])];
const naively = (table: string, count: (row: string) => number): [string, number][] =>
  rowsOf(table).map(([row]) => [row, count(row)]);

test('there is something to count', () => {
  expect(cases).toHaveLength(60);
  const filled = [...counted].filter(([, rows]) => [...rows.values()].some((count) => count > 0));
  expect(filled.length).toBeGreaterThan(14);
});

test('months', () => {
  const table = 'cases-by-month';
  const count = (row: string): number => months.filter((month) => month === row).length;
  expect(rowsOf(table)).toEqual(naively(table, count));
});

test.each([
  ['cases-by-act', 'content', 'act'],
  ['cases-by-route', 'case', 'route'],
  ['cases-with-lessons', 'lesson', 'kind'],
])('%s', (table, kind, field) => {
  expect(rowsOf(table)).toEqual(
    naively(table, (row) => inCases(kind, (body) => body[field] === row)),
  );
});

test('considerations answered yes', () => {
  const table = 'cases-by-consideration';
  const count = (row: string): number =>
    inCases('consideration', ({ answer }, id) => id === row && answer === 'yes');
  expect(rowsOf(table)).toEqual(naively(table, count));
});

test('clauses: those of allegations; of considerations answered yes in a case without any', () => {
  const table = 'cases-by-clause';
  const cited = cases.map((records) => {
    const of = (kind: string) => records.filter((record) => record.kind === kind);
    const from =
      of('allegation').length > 0
        ? of('allegation')
        : of('consideration').filter(({ body }) => body['answer'] === 'yes');
    return new Set(from.flatMap(({ body }) => body['clauseIds'] as string[]));
  });
  const known = new Set(rowsOf(table).map(([row]) => row));
  const count = (row: string): number =>
    cited.filter((clauses) =>
      row === 'other' ? [...clauses].some((id) => !known.has(id)) : clauses.has(row),
    ).length;
  expect(rowsOf(table)).toEqual(naively(table, count));
});

test('appeals, and decisions on telling others', () => {
  const lodged = inCases('appeal', (body) => Boolean(body['lodgedOn']) || Boolean(body['outcome']));
  expect(rowsOf('appeals')).toEqual([
    ['lodged', lodged],
    ['none', cases.length - lodged],
  ]);
  const decisions = [
    ['referred', 'refer'],
    ['not_referred', 'not_refer'],
  ] as const;
  for (const table of [...counted.keys()].filter((name) => name.startsWith('referral-'))) {
    const body = table.slice('referral-'.length);
    for (const [row, wanted] of decisions) {
      const count = inCases('referral', ({ decision }, id) => id === body && decision === wanted);
      expect(counted.get(table)?.get(row), `${table} ${row}`).toBe(count);
    }
  }
});

test('whom they were about', () => {
  const groups: Readonly<Record<string, readonly unknown[]>> = {
    employees: ['employee'],
    volunteers: ['volunteer'],
    students: ['student'],
    agency_temporary: ['agency_worker', 'temporary_staff'],
    trustees: ['trustee'],
  };
  const rows = rowsOf('cases-by-role').filter(([row]) => row !== 'others');
  for (const [row, count] of rows) {
    const naive = inCases(
      'person',
      ({ part, role }) => part === 'subject' && (groups[row] ?? []).includes(role),
    );
    expect(count, row).toBe(naive);
  }
});
