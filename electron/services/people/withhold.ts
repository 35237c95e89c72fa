import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import {
  nameWithholder,
  withheldNames,
  type Withholder,
} from '../../../shared/domain/protected-names.ts';
import type { ReadDb } from '../../db/sql.ts';
import { listRecordsOf } from '../cases/record-repo.ts';
import type { Session } from '../session.ts';
import { listProtectedNames, type StoredName } from './protected-name-repo.ts';

/**
 * Takes the names of a case's protected people out of what readers are told, by its people and the names kept apart.
 *
 * Nothing is kept from `reader`, by id, about themselves.
 */
export function withholderOf(
  db: ReadDb,
  caseId: string,
  people: CaseRecords['people'],
  reader: string | null = null,
): Withholder {
  const others = people.filter(({ id }) => id !== reader);
  return nameWithholder(withheldNames(others, namesApartFrom(db, caseId, reader)));
}

/** The names kept apart from a case that are kept from `reader`: everybody's but their own. */
export function namesApartFrom(
  db: ReadDb,
  caseId: string,
  reader: string | null,
): ReadonlyMap<string, StoredName> {
  return new Map([...listProtectedNames(db, caseId)].filter(([id]) => id !== reader));
}

/** An exhibit whose file name tells no protected name. */
export function withFileName(exhibit: Exhibit, shown: (text: string) => string): Exhibit {
  const fileName = shown(exhibit.facts.fileName);
  return { ...exhibit, facts: { ...exhibit.facts, fileName } };
}

/**
 * The withholder of a case by its id alone. Names of protected people are always kept apart: where none are, there is
 * nobody to look up.
 */
export function withholderFor({ db }: Pick<Session, 'db'>, caseId: string): Withholder {
  const hasNames = listProtectedNames(db, caseId).size > 0;
  return hasNames ? withholderOf(db, caseId, peopleOf(db, caseId)) : nameWithholder([]);
}

/** The people of a case. */
export function peopleOf(db: ReadDb, caseId: string): CaseRecords['people'] {
  return listRecordsOf(db, caseId, ['person']).flatMap((record) =>
    record.kind === 'person' ? [{ id: record.id, body: record.body }] : [],
  );
}
