import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { closeDatabase, DATABASE_KEY_BYTES, openDatabase } from '../../electron/db/open.ts';
import type { WriteDb } from '../../electron/db/sql.ts';
import { tempFolder } from './temp.ts';

/** The key of databases made by `aDatabase`. */
export const testKey = new Uint8Array(DATABASE_KEY_BYTES).fill(7);

/** A real encrypted database in a folder of its own, migrated to `version` (default: the newest). */
export function aDatabase(version = Infinity): WriteDb {
  const db = openDatabase(join(tempFolder(), 'casebook.db'), testKey);
  onTestFinished(() => closeDatabase(db));
  migrate(
    db,
    migrations.filter((migration) => migration.version <= version),
  );
  return db;
}
