import type { Migration } from '../migrate.ts';

/**
 * Names of people who are known by alias, apart from the records of their cases; and what an act did to them, for undo.
 *
 * The salt is that of the hash by which the log tells of a name.
 */
export const protectedNames: Migration = {
  version: 40,
  name: 'protected-names',
  up(db) {
    db.exec(`
      CREATE TABLE protected_names (
        case_id TEXT NOT NULL REFERENCES cases (id),
        person_id TEXT NOT NULL,
        name TEXT NOT NULL,
        other_names TEXT NOT NULL CHECK (json_valid(other_names)),
        salt TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (case_id, person_id)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE undo_steps ADD COLUMN names TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(names));
    `);
  },
};
