import type { Migration } from '../migrate.ts';

/**
 * Indexes for what looks through the records of all cases: people by name and by identity, content by its place, heads and
 * decisions of cases.
 *
 * All but that by identity hold all that their query asks, so that the long texts of records are not read. SQLite uses that only where the
 * kind is one of the columns, no column has a collation, and the query spells each expression in the same way.
 */
export const lookups: Migration = {
  version: 70,
  name: 'lookups',
  up(db) {
    db.exec(`
      CREATE INDEX records_people_by_name ON records (
        kind, json_extract(body, '$.name'), case_id, id, coalesce(json_extract(body, '$.identityId'), id)
      ) WHERE kind = 'person';
      CREATE INDEX records_people_by_identity ON records (
        kind, coalesce(json_extract(body, '$.identityId'), id)
      ) WHERE kind = 'person';
      CREATE INDEX records_content_by_place ON records (
        kind, json_extract(body, '$.url'), json_extract(body, '$.platform'), json_extract(body, '$.account'), case_id
      ) WHERE kind = 'content';
      CREATE INDEX records_heads ON records (
        case_id, kind, json_extract(body, '$.clauseIds')
      ) WHERE kind IN ('allegation', 'consideration');
      CREATE INDEX records_decided ON records (
        kind, case_id, json_extract(body, '$.decidedOn')
      ) WHERE kind = 'outcome';
    `);
  },
};
