import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { DomainError } from '../../shared/errors.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A database handle that may only be asked. */
export type ReadDb = Database.Database & { readonly [readable]: true };

/** A database handle that may also be changed; passing a `ReadDb` where this is wanted does not compile. */
export type WriteDb = ReadDb & { readonly [writable]: true };

/** What can be bound to a statement. Booleans are stored as 0 and 1 by the repositories. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** Bound parameters: by position (`?`) or by name (`@name`). Values are never put into the SQL text. */
export type Params = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

function prepare(db: ReadDb, sql: string): Database.Statement {
  let statements = prepared.get(db);
  if (!statements) prepared.set(db, (statements = new Map<string, Database.Statement>()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = db.prepare(sql)));
  return statement;
}

/** Turns the driver's own failures into the coded ones that callers can act on; leaves every other error as it is. */
export function translateSqliteError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL') return new DomainError('disk_full', 'no space left for the database');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new DomainError('library_damaged', 'the database cannot be read');
  }
  return error;
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/** All rows of a query, each parsed by `row`. */
export function all<Row extends z.ZodType>(
  db: ReadDb,
  row: Row,
  sql: string,
  params: Params = [],
): z.output<Row>[] {
  return guarded(() =>
    prepare(db, sql)
      .all(params)
      .map((raw) => row.parse(raw)),
  );
}

/** The first row of a query, parsed by `row`, or `undefined` when there is none. */
export function get<Row extends z.ZodType>(
  db: ReadDb,
  row: Row,
  sql: string,
  params: Params = [],
): z.output<Row> | undefined {
  return guarded(() => {
    const raw = prepare(db, sql).get(params);
    return raw === undefined ? undefined : row.parse(raw);
  });
}

/**
 * Rows one at a time, for tables too long to hold in memory.
 *
 * The statement is prepared afresh: a cached one could not be used again while this walk is under way.
 */
export function* each<Row extends z.ZodType>(
  db: ReadDb,
  row: Row,
  sql: string,
  params: Params = [],
): Generator<z.output<Row>> {
  try {
    for (const raw of db.prepare(sql).iterate(params)) yield row.parse(raw);
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/** Runs one changing statement; returns the number of rows it changed. */
export function run(db: WriteDb, sql: string, params: Params = []): number {
  return guarded(() => prepare(db, sql).run(params).changes);
}

/**
 * Runs `work` in one transaction: all of it is stored, durably, when this returns; none of it when this throws.
 *
 * Called inside another transaction it becomes part of that one (a savepoint).
 */
export function inTransaction<T>(db: WriteDb, work: () => T): T {
  return guarded(() => db.transaction(work).immediate());
}
