import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '../../shared/errors.ts';
import { syncFolder } from './durable.ts';
import { checkpointIntoFile, integrityProblems } from './open.ts';
import type { WriteDb } from './sql.ts';
import { inTransaction } from './sql.ts';

/** One step of the schema. Versions are multiples of ten and a released step is never edited. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (db: WriteDb) => void;
};

/** The version of the schema in the file; 0 for a new file. */
export function schemaVersion(db: WriteDb): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings the database up to the newest of `migrations`, each in a transaction of its own.
 *
 * A database that already holds something is copied first, still encrypted, to `<file>.before-<version>`; one such
 * copy is kept. Throws `library_too_new` when a newer program wrote the file, which is then left untouched.
 */
export function migrate(db: WriteDb, migrations: readonly Migration[]): void {
  assertOrdered(migrations);
  const current = schemaVersion(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) {
    throw new DomainError('library_too_new', 'a newer Casebook wrote this library', {
      found: current,
      known: newest,
    });
  }
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length === 0) return;
  if (current > 0) keepCopy(db, newest);
  // Tables can only be rebuilt while references are not enforced, and that cannot be switched inside a transaction.
  db.pragma('foreign_keys=OFF');
  try {
    for (const migration of pending) apply(db, migration);
  } finally {
    db.pragma('foreign_keys=ON');
  }
  db.pragma('optimize');
}

function assertOrdered(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1]?.version ?? 0;
    if (migration.version <= before || migration.version % 10 !== 0) {
      throw new Error(`migration ${migration.version} is out of order`);
    }
  });
}

function apply(db: WriteDb, migration: Migration): void {
  inTransaction(db, () => {
    migration.up(db);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) {
      throw new DomainError('integrity_failed', `migration ${migration.version} broke references`);
    }
    db.pragma(`user_version=${migration.version}`);
  });
}

function keepCopy(db: WriteDb, version: number): void {
  const problems = integrityProblems(db);
  if (problems.length > 0) {
    throw new DomainError('integrity_failed', 'the database is damaged and was not upgraded');
  }
  checkpointIntoFile(db);
  const folder = dirname(db.name);
  const prefix = `${basename(db.name)}.before-`;
  const copy = join(folder, `${prefix}${version}`);
  const part = `${copy}.part`;
  copyFileSync(db.name, part);
  const file = openSync(part, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, copy);
  syncFolder(folder);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && name !== basename(copy)) rmSync(join(folder, name));
  }
}
