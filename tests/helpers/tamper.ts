import { run, type WriteDb } from '../../electron/db/sql.ts';

/** Changes the database as somebody with the key, but not the program, could: nothing in it stands in the way. */
export function tamper(db: WriteDb, sql: string): void {
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys=OFF');
  run(db, sql);
}
