import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  checkpointIntoFile,
  closeDatabase,
  DATABASE_KEY_BYTES,
  integrityProblems,
  openDatabase,
} from '../../../electron/db/open.ts';
import { all, get, inTransaction, run } from '../../../electron/db/sql.ts';
import { aDatabase, testKey } from '../../helpers/database.ts';
import { tempFolder } from '../../helpers/temp.ts';

const Pragma = z.record(z.string(), z.union([z.string(), z.number()]));

test('every connection is durable, keeps temporary data in memory and enforces references', () => {
  const db = aDatabase();
  const values = ['journal_mode', 'synchronous', 'temp_store', 'foreign_keys', 'fullfsync'].map(
    (name) => Object.values(get(db, Pragma, `PRAGMA ${name}`) ?? {})[0],
  );
  expect(values).toEqual(['wal', 2, 2, 1, 1]);
});

test('the file is encrypted from its first byte and shows none of its content', () => {
  const db = aDatabase();
  run(db, 'INSERT INTO settings VALUES (?, ?)', ['canary', '"CANARY-8f2c"']);
  const wal = readFileSync(`${db.name}-wal`);
  checkpointIntoFile(db);
  const file = readFileSync(db.name);
  expect(file.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  for (const bytes of [wal, file]) {
    expect(bytes.includes('CANARY-8f2c')).toBe(false);
    expect(bytes.includes(Buffer.from('CANARY-8f2c', 'utf16le'))).toBe(false);
    expect(bytes.includes('audit_log')).toBe(false);
  }
});

test('another key and a damaged page are refused as damage', () => {
  const path = join(tempFolder(), 'casebook.db');
  const db = openDatabase(path, testKey);
  run(db, 'CREATE TABLE t (x TEXT) STRICT');
  run(db, `INSERT INTO t VALUES ('kept')`);
  closeDatabase(db);
  const wrongKey = new Uint8Array(DATABASE_KEY_BYTES).fill(8);
  expect(() => openDatabase(path, wrongKey)).toThrow(
    expect.objectContaining({ code: 'library_damaged' }),
  );
  const bytes = readFileSync(path);
  bytes[3000]! ^= 1;
  writeFileSync(path, bytes);
  expect(() => openDatabase(path, testKey)).toThrow(
    expect.objectContaining({ code: 'library_damaged' }),
  );
});

test('a transaction that throws leaves nothing, inside another one as well', () => {
  const db = aDatabase();
  inTransaction(db, () => {
    run(db, `INSERT INTO settings VALUES ('outer', '1')`);
    expect(() =>
      inTransaction(db, () => {
        run(db, `INSERT INTO settings VALUES ('inner', '1')`);
        throw new Error('stop');
      }),
    ).toThrow('stop');
  });
  expect(all(db, z.object({ key: z.string() }), 'SELECT key FROM settings')).toEqual([
    { key: 'outer' },
  ]);
});

test('a sound database has no problems; a dangling reference is named', () => {
  const db = aDatabase();
  expect(integrityProblems(db)).toEqual([]);
  db.pragma('foreign_keys=OFF');
  run(db, `INSERT INTO records VALUES ('gone', 'case', 'x', 0, '{}', '', '')`);
  expect(integrityProblems(db)).toEqual(['a row of records points to a missing row of cases']);
});
