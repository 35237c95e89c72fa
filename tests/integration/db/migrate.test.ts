import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Migration } from '../../../electron/db/migrate.ts';
import { migrate, schemaVersion } from '../../../electron/db/migrate.ts';
import { migrations } from '../../../electron/db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../../electron/db/open.ts';
import { all, run } from '../../../electron/db/sql.ts';
import { aDatabase, testKey } from '../../helpers/database.ts';

const newest = migrations.at(-1)!.version;
const next = newest + 10;

function step(version: number, up: Migration['up']): Migration {
  return { version, name: 'test', up };
}

const schemaRow = z.object({ name: z.string(), sql: z.string().nullable() });
function schemaOf(db: Parameters<typeof schemaVersion>[0]) {
  return all(db, schemaRow, 'SELECT name, sql FROM sqlite_schema ORDER BY name');
}

test('going step by step and going at once give the same schema', () => {
  const stepwise = aDatabase(10);
  for (const { version } of migrations) {
    migrate(
      stepwise,
      migrations.filter((migration) => migration.version <= version),
    );
  }
  const atOnce = aDatabase();
  expect(schemaOf(stepwise)).toEqual(schemaOf(atOnce));
  expect(schemaVersion(stepwise)).toBe(newest);
});

test('every table is strict', () => {
  const db = aDatabase();
  const tables = all(
    db,
    z.object({ name: z.string(), strict: z.number() }),
    `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
  );
  expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  expect(tables.length).toBeGreaterThan(8);
});

test('rows written before an upgrade are there after it, and the file as it was is kept, encrypted', () => {
  const db = aDatabase(10);
  run(db, `INSERT INTO settings VALUES ('idleMinutes', '10')`);
  migrate(db, migrations);
  const settings = z.object({ key: z.string(), value: z.string() });
  const expected = [{ key: 'idleMinutes', value: '10' }];
  expect(all(db, settings, 'SELECT * FROM settings')).toEqual(expected);

  const copy = openDatabase(`${db.name}.before-${newest}`, testKey);
  expect(all(copy, settings, 'SELECT * FROM settings')).toEqual(expected);
  expect(copy.pragma('user_version', { simple: true })).toBe(10);
  closeDatabase(copy);
});

test('only the newest copy is kept, and a new library makes none', () => {
  const db = aDatabase();
  const copies = () => readdirSync(dirname(db.name)).filter((name) => name.includes('.before-'));
  expect(copies()).toEqual([]);
  migrate(db, [...migrations, step(next, () => {})]);
  migrate(db, [...migrations, step(next, () => {}), step(next + 10, () => {})]);
  expect(copies()).toEqual([`casebook.db.before-${next + 10}`]);
});

test('a newer database is refused and left as it was', () => {
  const db = aDatabase();
  db.pragma(`user_version=${next}`);
  const before = schemaOf(db);
  expect(() => migrate(db, migrations)).toThrow(
    expect.objectContaining({
      code: 'library_too_new',
      details: { found: next, known: newest },
    }),
  );
  expect(schemaOf(db)).toEqual(before);
  expect(existsSync(`${db.name}.before-${newest}`)).toBe(false);
});

test('a step that fails leaves the version and the tables as they were', () => {
  const db = aDatabase();
  const before = schemaOf(db);
  const failing = step(next, (target) => {
    target.exec('CREATE TABLE half (x TEXT) STRICT');
    throw new Error('stop');
  });
  expect(() => migrate(db, [...migrations, failing])).toThrow('stop');
  expect(schemaOf(db)).toEqual(before);
  expect(schemaVersion(db)).toBe(newest);
});

test('a step that breaks a reference is refused', () => {
  const db = aDatabase();
  const breaking = step(next, (target) => {
    target.exec(`INSERT INTO records VALUES ('gone', 'case', 'x', 0, '{}', '', '')`);
  });
  expect(() => migrate(db, [...migrations, breaking])).toThrow(
    expect.objectContaining({ code: 'integrity_failed' }),
  );
  expect(schemaVersion(db)).toBe(newest);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('steps out of order are a programming error', () => {
  const db = aDatabase();
  expect(() => migrate(db, [...migrations, step(newest, () => {})])).toThrow('out of order');
  expect(() => migrate(db, [...migrations, step(newest + 5, () => {})])).toThrow('out of order');
});

test.each([
  ['UPDATE audit_log SET kind = 1', 'the log is never changed'],
  ['DELETE FROM audit_log', 'the log is never shortened'],
])('%s is refused by the database itself', (sql, message) => {
  const db = aDatabase();
  run(db, `INSERT INTO audit_log VALUES (1, '', 'k', NULL, '{}', '', '{}', '', '', 'h')`);
  expect(() => run(db, sql)).toThrow(message);
});
