import type { Migration } from '../migrate.ts';

/**
 * Annual review packs as they were issued: the document, what disclosure control let pass, and the counts it worked on, without
 * which a later pack could not keep small changes hidden. Only ever added to.
 */
export const issuedPacks: Migration = {
  version: 90,
  name: 'issued-packs',
  up(db) {
    db.exec(`
      CREATE TABLE issued_packs (
        id TEXT PRIMARY KEY,
        period_id TEXT NOT NULL,
        issue INTEGER NOT NULL CHECK (issue > 0),
        recipient TEXT NOT NULL,
        correction TEXT NOT NULL,
        at TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        log_seq INTEGER NOT NULL REFERENCES audit_log (seq),
        UNIQUE (period_id, issue)
      ) STRICT;
      CREATE TRIGGER issued_packs_are_never_changed BEFORE UPDATE ON issued_packs
        BEGIN SELECT RAISE(ABORT, 'issued packs are never changed'); END;
      CREATE TRIGGER issued_packs_are_never_deleted BEFORE DELETE ON issued_packs
        BEGIN SELECT RAISE(ABORT, 'issued packs are never deleted'); END;
    `);
  },
};
