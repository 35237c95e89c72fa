import type { Migration } from '../migrate.ts';

/**
 * Cases handed out and taken in, and the logs of other libraries that came with them.
 *
 * Nothing here is ever changed: whether a case is handed out is told by its newest hand-over. A joined log is kept from its
 * first entry, because only the whole chain can be checked; bodies are there for the entries of the cases that came.
 */
export const handovers: Migration = {
  version: 50,
  name: 'handovers',
  up(db) {
    db.exec(`
      CREATE TABLE handovers (
        log_seq INTEGER PRIMARY KEY REFERENCES audit_log (seq),
        id TEXT NOT NULL,
        case_id TEXT NOT NULL REFERENCES cases (id),
        direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
        purpose TEXT NOT NULL CHECK (purpose IN ('hand_over', 'return')),
        library_id TEXT,
        party TEXT NOT NULL,
        at TEXT NOT NULL,
        archive_sha256 TEXT NOT NULL CHECK (length(archive_sha256) = 64)
      ) STRICT;
      CREATE INDEX handovers_by_case ON handovers (case_id, log_seq);
      CREATE UNIQUE INDEX handovers_come_in_once ON handovers (id) WHERE direction = 'in';

      CREATE TABLE joined_libraries (
        library_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        public_key TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE joined_log_entries (
        library_id TEXT NOT NULL REFERENCES joined_libraries (library_id),
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        case_id TEXT,
        public TEXT NOT NULL,
        commitment TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (library_id, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX joined_log_entries_by_case ON joined_log_entries (case_id, library_id, seq);

      CREATE TABLE joined_log_bodies (
        library_id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        salt TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (library_id, seq),
        FOREIGN KEY (library_id, seq) REFERENCES joined_log_entries (library_id, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE joined_checkpoints (
        library_id TEXT NOT NULL,
        size INTEGER NOT NULL,
        head TEXT NOT NULL,
        at TEXT NOT NULL,
        signature TEXT NOT NULL,
        PRIMARY KEY (library_id, size),
        FOREIGN KEY (library_id, size) REFERENCES joined_log_entries (library_id, seq)
      ) STRICT, WITHOUT ROWID;
    `);
    const tables = [
      'handovers',
      'joined_libraries',
      'joined_log_entries',
      'joined_log_bodies',
      'joined_checkpoints',
    ];
    for (const table of tables) {
      for (const act of ['UPDATE', 'DELETE']) {
        db.exec(`CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table}
          BEGIN SELECT RAISE(ABORT, 'only ever added to'); END`);
      }
    }
  },
};
