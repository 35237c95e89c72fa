import type { PersonPart } from '../../../shared/domain/person.ts';
import { ownPart } from '../people/own-part.ts';
import { casesNaming } from '../people/person-repo.ts';
import { peopleOf } from '../people/withhold.ts';
import type { Session } from '../session.ts';
import { findSettings } from '../settings/settings-service.ts';
import type { AskingCase } from './asking-cases.ts';

/**
 * Cases in which whoever works here has a part that keeps them from investigating, with that part (clause 4.1). Only where
 * somebody has their very name or is marked as the Director is a case looked into.
 */
export function ownCases(
  { db }: Pick<Session, 'db'>,
  cases: readonly AskingCase[],
): ReadonlyMap<string, PersonPart> {
  const name = findSettings(db)?.directorName ?? '';
  const withName = name.trim() === '' ? new Set<string>() : new Set(casesNaming(db, name));
  return new Map(
    cases
      .filter(({ caseId, records }) => records.hasDirector || withName.has(caseId))
      .flatMap(({ caseId }) => {
        const part = ownPart(db, caseId, peopleOf(db, caseId));
        return part === null ? [] : [[caseId, part] as const];
      }),
  );
}
