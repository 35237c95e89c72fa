import type { Exhibit } from '../../../shared/domain/exhibit.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import {
  nameWithholder,
  withheldNames,
  type Withholder,
} from '../../../shared/domain/protected-names.ts';
import type { ReadDb } from '../../db/sql.ts';
import { listRecords } from '../cases/record-repo.ts';
import type { Session } from '../session.ts';
import { listProtectedNames } from './protected-name-repo.ts';

/** Takes the names of a case's protected people out of what readers are told, by its people and the names kept apart. */
export function withholderOf(
  db: ReadDb,
  caseId: string,
  people: CaseRecords['people'],
): Withholder {
  return nameWithholder(withheldNames(people, listProtectedNames(db, caseId)));
}

/** An exhibit whose file name tells no protected name. */
export function withFileName(exhibit: Exhibit, shown: (text: string) => string): Exhibit {
  const fileName = shown(exhibit.facts.fileName);
  return { ...exhibit, facts: { ...exhibit.facts, fileName } };
}

/** The withholder of a case by its id alone. */
export function withholderFor(session: Session, caseId: string): Withholder {
  return withholderOf(session.db, caseId, peopleOf(session.db, caseId));
}

/** The people of a case. */
export function peopleOf(db: ReadDb, caseId: string): CaseRecords['people'] {
  return listRecords(db, caseId).flatMap((record) =>
    record.kind === 'person' ? [{ id: record.id, body: record.body }] : [],
  );
}
