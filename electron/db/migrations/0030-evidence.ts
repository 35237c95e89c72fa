import type { Migration } from '../migrate.ts';

/**
 * Exhibits, their chain of custody, and what left the library.
 *
 * Facts about an exhibit and custody events are only ever added; triggers refuse anything else.
 */
export const evidence: Migration = {
  version: 30,
  name: 'evidence',
  up(db) {
    db.exec(`
      CREATE TABLE exhibits (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id),
        number TEXT NOT NULL,
        initials TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        blob_name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
        mime TEXT NOT NULL,
        kind TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        duplicate_of TEXT REFERENCES exhibits (id),
        received_at TEXT NOT NULL,
        UNIQUE (case_id, number)
      ) STRICT;
      CREATE INDEX exhibits_in_order ON exhibits (case_id, received_at, number);
      CREATE INDEX exhibits_by_content ON exhibits (sha256);
      CREATE INDEX exhibits_by_blob ON exhibits (blob_name);
      CREATE TRIGGER exhibits_are_never_changed BEFORE UPDATE ON exhibits
        BEGIN SELECT RAISE(ABORT, 'facts about an exhibit are never changed'); END;
      CREATE TRIGGER exhibits_are_never_deleted BEFORE DELETE ON exhibits
        BEGIN SELECT RAISE(ABORT, 'exhibits are never deleted'); END;

      CREATE TABLE exhibit_counters (
        case_id TEXT NOT NULL REFERENCES cases (id),
        initials TEXT NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (case_id, initials)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE custody_events (
        id INTEGER PRIMARY KEY,
        exhibit_id TEXT NOT NULL REFERENCES exhibits (id),
        seq INTEGER NOT NULL,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        log_seq INTEGER NOT NULL REFERENCES audit_log (seq),
        UNIQUE (exhibit_id, seq)
      ) STRICT;
      CREATE TRIGGER custody_events_are_never_changed BEFORE UPDATE ON custody_events
        BEGIN SELECT RAISE(ABORT, 'custody events are never changed'); END;
      CREATE TRIGGER custody_events_are_never_deleted BEFORE DELETE ON custody_events
        BEGIN SELECT RAISE(ABORT, 'custody events are never deleted'); END;

      CREATE TABLE disclosures (
        id TEXT PRIMARY KEY,
        case_id TEXT REFERENCES cases (id),
        what TEXT NOT NULL,
        format TEXT NOT NULL,
        file_name TEXT NOT NULL,
        edition INTEGER NOT NULL DEFAULT 0,
        purpose TEXT NOT NULL,
        recipient TEXT NOT NULL,
        at TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        log_seq INTEGER NOT NULL REFERENCES audit_log (seq)
      ) STRICT;
      CREATE INDEX disclosures_by_case ON disclosures (case_id, at);
      CREATE TRIGGER disclosures_are_never_changed BEFORE UPDATE ON disclosures
        BEGIN SELECT RAISE(ABORT, 'disclosures are never changed'); END;
      CREATE TRIGGER disclosures_are_never_deleted BEFORE DELETE ON disclosures
        BEGIN SELECT RAISE(ABORT, 'disclosures are never deleted'); END;
    `);
  },
};
