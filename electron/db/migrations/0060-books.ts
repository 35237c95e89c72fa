import type { Migration } from '../migrate.ts';

/**
 * The books: registers, policy and annual review, with their own undo; and the documents kept with them.
 *
 * Facts about a kept document are only ever added; triggers refuse anything else.
 */
export const books: Migration = {
  version: 60,
  name: 'books',
  up(db) {
    db.exec(`
      CREATE TABLE book_records (
        book TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL CHECK (json_valid(body)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (book, kind, id)
      ) STRICT;

      CREATE TABLE book_undo_steps (
        id TEXT PRIMARY KEY,
        book TEXT NOT NULL,
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        changes TEXT NOT NULL CHECK (json_valid(changes)),
        is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
        UNIQUE (book, position)
      ) STRICT;

      CREATE TABLE kept_documents (
        id TEXT PRIMARY KEY,
        book TEXT NOT NULL,
        blob_name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
        mime TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        received_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX kept_documents_by_book ON kept_documents (book, received_at, id);
      CREATE INDEX kept_documents_by_blob ON kept_documents (blob_name);
      CREATE TRIGGER kept_documents_are_never_changed BEFORE UPDATE ON kept_documents
        BEGIN SELECT RAISE(ABORT, 'facts about a kept document are never changed'); END;
      CREATE TRIGGER kept_documents_are_never_deleted BEFORE DELETE ON kept_documents
        BEGIN SELECT RAISE(ABORT, 'kept documents are never deleted'); END;

      CREATE INDEX audit_log_by_kind ON audit_log (kind, seq);
    `);
  },
};
