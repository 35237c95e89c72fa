import { z } from 'zod';
import { all, each, get, type ReadDb } from '../../db/sql.ts';
import { Person } from '../../../shared/domain/person.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';
import { isOtherThanPlain, pattern } from '../../db/plain-text.ts';

const PersonLine = z.object({
  caseId: z.string(),
  id: z.string(),
  name: z.string(),
  /** The same for all records of one human being; that of the record where it is linked to no other. */
  identity: z.string(),
});

/** Where a person of a name is recorded. */
export type PersonLine = z.infer<typeof PersonLine>;

// Spelt as in the indexes `records_people_by_name` and `records_people_by_identity`.
const name = "json_extract(body, '$.name')";
const identity = "coalesce(json_extract(body, '$.identityId'), id)";

/** People of all cases whose name in their record holds all of the words (folded), by name; of very many, the first. */
export function peopleNamed(
  db: ReadDb,
  words: readonly string[],
  most = Number.POSITIVE_INFINITY,
): PersonLine[] {
  const found: PersonLine[] = [];
  const hasWords = words.map(() => `${name} LIKE ? ESCAPE '\\'`).join(' AND ');
  const lines = each(
    db,
    PersonLine,
    `SELECT case_id AS caseId, id, ${name} AS name, ${identity} AS identity
     FROM records
     WHERE kind = 'person' AND ((${hasWords}) OR ${isOtherThanPlain(name)})
     ORDER BY ${name}, case_id, id`,
    words.map(pattern),
  );
  for (const line of lines) {
    const folded = foldForSearch(line.name);
    if (words.every((word) => folded.includes(word))) found.push(line);
    if (found.length === most) break;
  }
  return found;
}

/** Every name that stands in the record of a person of any case, once. */
export function allNamesInCases(db: ReadDb): string[] {
  return all(
    db,
    PersonLine.pick({ name: true }),
    `SELECT DISTINCT ${name} AS name FROM records WHERE kind = 'person' AND ${name} <> ''`,
  ).map((line) => line.name);
}

/** The records of one human being in all cases. */
export function peopleOfIdentity(db: ReadDb, of: string): PersonLine[] {
  return all(
    db,
    PersonLine,
    `SELECT case_id AS caseId, id, ${name} AS name, ${identity} AS identity
     FROM records WHERE kind = 'person' AND ${identity} = ?`,
    [of],
  );
}

/** Cases in which somebody has a name, spelt as it is, in their record or kept apart from it. */
export function casesNaming(db: ReadDb, wanted: string): string[] {
  return all(
    db,
    PersonLine.pick({ caseId: true }),
    `SELECT case_id AS caseId FROM records WHERE kind = 'person' AND ${name} = @wanted
     UNION SELECT case_id FROM protected_names WHERE name = @wanted`,
    { wanted },
  ).map(({ caseId }) => caseId);
}

const Body = z.object({ body: z.string().transform((text) => Person.parse(JSON.parse(text))) });

/** One person of one case. */
export function findPerson(db: ReadDb, caseId: string, id: string): Person | undefined {
  return get(
    db,
    Body,
    "SELECT body FROM records WHERE case_id = ? AND kind = 'person' AND id = ?",
    [caseId, id],
  )?.body;
}
