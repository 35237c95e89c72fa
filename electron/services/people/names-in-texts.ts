import { z } from 'zod';
import type { NameInText } from '../../../shared/domain/case-detail.ts';
import { mapTextsOf } from '../../../shared/domain/free-texts.ts';
import { nameFinder, type NameFinder } from '../../../shared/domain/name-finder.ts';
import { isNameProtected, Person, shownName } from '../../../shared/domain/person.ts';
import { noticing } from '../../../shared/domain/protected-names.ts';
import type { AnyRecord } from '../../../shared/domain/records.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';
import type { ReadDb } from '../../db/sql.ts';
import { allProtectedNames } from './protected-name-repo.ts';

/** A protected person whose name is known: by id, with what they are called. */
export type KnownAlias = { readonly personId: string; readonly alias: string };

/** What of a person's record says what they are called; a library may have thousands of them. */
const Called = z.object(
  Person.pick({ part: true, otherParts: true, isProtected: true, name: true, alias: true }).shape,
);

/**
 * A finder of the names of all protected people of the library, for the texts of one case.
 *
 * A name of somebody who is openly named in this case is none of another case's here.
 */
export function protectedNameFinder(
  db: ReadDb,
  caseId: string,
  records: readonly AnyRecord[],
): NameFinder<KnownAlias> {
  const open = new Set(
    records.flatMap((record) =>
      record.kind === 'person' && !isNameProtected(record.body)
        ? [foldForSearch(record.body.name)]
        : [],
    ),
  );
  const known = allProtectedNames(db).flatMap((row) => {
    const person = row.person === null ? null : Called.parse(JSON.parse(row.person));
    if (!person || !isNameProtected(person)) return [];
    const names = [row.name, ...row.otherNames].filter(
      (name) => row.caseId === caseId || !open.has(foldForSearch(name)),
    );
    return [{ names, whose: { personId: row.personId, alias: shownName(person) } }];
  });
  return nameFinder(known);
}

/** Every record in whose texts the name of a protected person stands, with the alias that should stand there. */
export function namesInTexts(
  db: ReadDb,
  caseId: string,
  records: readonly AnyRecord[],
): NameInText[] {
  const find = protectedNameFinder(db, caseId, records);
  return records.flatMap(({ kind, id, body }) => {
    const found = new Map<string, KnownAlias>();
    mapTextsOf(
      kind,
      body,
      noticing(find, (whose) => found.set(whose.personId, whose)),
    );
    return [...found.values()].map((whose) => ({ kind, id, ...whose }));
  });
}
