import { z } from 'zod';
import { all, each, get, run, type ReadDb, type WriteDb } from '../../db/sql.ts';

const OtherNames = z
  .string()
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.array(z.string()));

const StoredName = z.object({
  personId: z.string(),
  name: z.string(),
  otherNames: OtherNames,
  /** Hex; makes the hash in the log say nothing about the name. */
  salt: z.string(),
});

/** The names of a person as they are kept apart from the records. */
export type StoredName = z.infer<typeof StoredName>;

const columns = 'person_id AS personId, name, other_names AS otherNames, salt';

/** Names kept apart from a case, by the id of the person. */
export function listProtectedNames(db: ReadDb, caseId: string): ReadonlyMap<string, StoredName> {
  const rows = all(db, StoredName, `SELECT ${columns} FROM protected_names WHERE case_id = ?`, [
    caseId,
  ]);
  return new Map(rows.map((row) => [row.personId, row]));
}

/** The names of one person that are kept apart. */
export function findProtectedName(
  db: ReadDb,
  caseId: string,
  personId: string,
): StoredName | undefined {
  return get(
    db,
    StoredName,
    `SELECT ${columns} FROM protected_names WHERE case_id = ? AND person_id = ?`,
    [caseId, personId],
  );
}

/** Keeps a person's names apart from the records. */
export function putProtectedName(db: WriteDb, caseId: string, names: StoredName, at: string): void {
  run(
    db,
    `INSERT INTO protected_names (case_id, person_id, name, other_names, salt, updated_at)
     VALUES (@caseId, @personId, @name, @otherNames, @salt, @at)
     ON CONFLICT (case_id, person_id) DO UPDATE
     SET name = excluded.name, other_names = excluded.other_names, salt = excluded.salt, updated_at = excluded.updated_at`,
    { ...names, caseId, otherNames: JSON.stringify(names.otherNames), at },
  );
}

/** Forgets names that were kept apart. */
export function removeProtectedName(db: WriteDb, caseId: string, personId: string): void {
  run(db, 'DELETE FROM protected_names WHERE case_id = ? AND person_id = ?', [caseId, personId]);
}

const KnownName = StoredName.omit({ salt: true }).extend({
  caseId: z.string(),
  person: z.string().nullable(),
});

/** All names kept apart in the library, each with the record of the person, as JSON; null where they were taken out. */
export function allProtectedNames(db: ReadDb): z.infer<typeof KnownName>[] {
  return all(
    db,
    KnownName,
    `SELECT n.case_id AS caseId, n.person_id AS personId, n.name, n.other_names AS otherNames, r.body AS person
     FROM protected_names n
     LEFT JOIN records r ON r.case_id = n.case_id AND r.kind = 'person' AND r.id = n.person_id`,
  );
}

const NamedCase = z.object({ caseId: z.string() });

/** Cases in which a person who may be protected has a name in their record, as records had before names were kept apart. */
export function casesWithNamesInRecords(db: ReadDb): string[] {
  const parts = `'service_user', 'carer'`;
  return all(
    db,
    NamedCase,
    `SELECT DISTINCT case_id AS caseId FROM records
     WHERE kind = 'person' AND json_extract(body, '$.name') <> ''
       AND (json_extract(body, '$.isProtected') = 1 OR json_extract(body, '$.part') IN (${parts})
         OR EXISTS (SELECT 1 FROM json_each(body, '$.otherParts') WHERE value IN (${parts})))`,
  ).map(({ caseId }) => caseId);
}

/** Every name kept apart, with the reference of its case, one at a time. */
export function eachProtectedName(
  db: ReadDb,
): Generator<StoredName & { caseId: string; reference: string }> {
  return each(
    db,
    StoredName.extend({ caseId: z.string(), reference: z.string() }),
    `SELECT n.case_id AS caseId, c.reference, n.person_id AS personId, n.name, n.other_names AS otherNames, n.salt
     FROM protected_names n JOIN cases c ON c.id = n.case_id`,
  );
}
