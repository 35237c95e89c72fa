import { z } from 'zod';
import { get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

/** The value stored under a key, parsed by `schema`, or undefined where there is none. */
export function findSetting<S extends z.ZodType>(
  db: ReadDb,
  key: string,
  schema: S,
): z.output<S> | undefined {
  const row = get(db, z.object({ value: z.string() }), 'SELECT value FROM settings WHERE key = ?', [
    key,
  ]);
  return row && schema.parse(JSON.parse(row.value));
}

/** Stores a value under a key. */
export function putSetting(db: WriteDb, key: string, value: unknown): void {
  run(
    db,
    `INSERT INTO settings (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [key, JSON.stringify(value)],
  );
}
