import type { Migration } from '../migrate.ts';

/** Settings, and the log of every change with its signed checkpoints. */
export const core: Migration = {
  version: 10,
  name: 'core',
  up(db) {
    db.exec(`
      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit_log (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        case_id TEXT,
        public TEXT NOT NULL,
        salt TEXT NOT NULL,
        body TEXT NOT NULL,
        commitment TEXT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX audit_log_by_case ON audit_log (case_id, seq);
      CREATE TRIGGER audit_log_is_never_changed BEFORE UPDATE ON audit_log
        BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
      CREATE TRIGGER audit_log_is_never_shortened BEFORE DELETE ON audit_log
        BEGIN SELECT RAISE(ABORT, 'the log is never shortened'); END;

      CREATE TABLE audit_checkpoints (
        size INTEGER PRIMARY KEY REFERENCES audit_log (seq),
        head TEXT NOT NULL,
        at TEXT NOT NULL,
        signature TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER audit_checkpoints_are_never_changed BEFORE UPDATE ON audit_checkpoints
        BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
      CREATE TRIGGER audit_checkpoints_are_never_deleted BEFORE DELETE ON audit_checkpoints
        BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
    `);
  },
};
