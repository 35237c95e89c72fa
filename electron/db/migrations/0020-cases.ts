import type { Migration } from '../migrate.ts';

/**
 * Cases and their records.
 *
 * Columns of `cases` other than id and reference are drawn from the case's records, for lists and searches only.
 * Every order a list offers has an index that ends in the id, so that paging goes by key and never counts rows.
 */
export const cases: Migration = {
  version: 20,
  name: 'cases',
  up(db) {
    db.exec(`
      CREATE TABLE cases (
        id TEXT PRIMARY KEY,
        reference TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        stage TEXT NOT NULL,
        stage_rank INTEGER NOT NULL,
        route TEXT NOT NULL,
        subject_name TEXT NOT NULL DEFAULT '',
        subject_role TEXT NOT NULL DEFAULT '',
        brought_on TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        closed_on TEXT,
        updated_at TEXT NOT NULL,
        marks TEXT NOT NULL DEFAULT '-----' CHECK (length(marks) = 5),
        exhibit_count INTEGER NOT NULL DEFAULT 0,
        search_text TEXT NOT NULL DEFAULT ''
      ) STRICT;
      CREATE INDEX cases_by_title ON cases (title COLLATE NOCASE, id);
      CREATE INDEX cases_by_reference ON cases (reference, id);
      CREATE INDEX cases_by_stage ON cases (stage_rank, id);
      CREATE INDEX cases_by_subject ON cases (subject_name COLLATE NOCASE, id);
      CREATE INDEX cases_by_role ON cases (subject_role, id);
      CREATE INDEX cases_by_brought ON cases (brought_on, id);
      CREATE INDEX cases_by_updated ON cases (updated_at, id);

      CREATE TABLE reference_counters (
        year INTEGER PRIMARY KEY,
        last INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE records (
        case_id TEXT NOT NULL REFERENCES cases (id),
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL CHECK (json_valid(body)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (case_id, kind, id)
      ) STRICT;

      CREATE TABLE undo_steps (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id),
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        changes TEXT NOT NULL CHECK (json_valid(changes)),
        is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
        UNIQUE (case_id, position)
      ) STRICT;
    `);
  },
};
