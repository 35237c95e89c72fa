import type { Migration } from '../migrate.ts';

/** An index of the content items that are linked to entries of the registers: few among many, asked for by each entry that is opened. */
export const linkedEntries: Migration = {
  version: 100,
  name: 'linked-entries',
  up(db) {
    db.exec(`
      CREATE INDEX records_content_linked ON records (kind, case_id, id)
        WHERE kind = 'content' AND json_array_length(body, '$.registerLinks') > 0;
    `);
  },
};
