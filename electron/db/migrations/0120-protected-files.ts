import type { Migration } from '../migrate.ts';

/** Whether a file that left can be opened only with a password. Of those that left before this was noted, nobody knows (null). */
export const protectedFiles: Migration = {
  version: 120,
  name: 'protected-files',
  up(db) {
    db.exec(`
      ALTER TABLE disclosures ADD COLUMN is_protected INTEGER CHECK (is_protected IN (0, 1));
    `);
  },
};
