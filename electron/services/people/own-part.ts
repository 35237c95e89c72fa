import { hasPart, type PersonPart } from '../../../shared/domain/person.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';
import type { ReadDb } from '../../db/sql.ts';
import { findSettings } from '../settings/settings-service.ts';
import { listProtectedNames } from './protected-name-repo.ts';

/** Parts in which nobody can investigate (clause 4.1). */
const excluding: readonly PersonPart[] = ['subject', 'reporter', 'witness'];

/**
 * The part which whoever works here has in a case themselves: marked as the Director in the Director's library, or of the
 * same name. Null for none.
 */
export function ownPart(
  db: ReadDb,
  caseId: string,
  people: CaseRecords['people'],
): PersonPart | null {
  const settings = findSettings(db);
  if (!settings) return null;
  const own = foldForSearch(settings.directorName);
  const apart = listProtectedNames(db, caseId);
  for (const { id, body } of people) {
    const part = excluding.find((candidate) => hasPart(body, candidate));
    const names = [body.name, apart.get(id)?.name ?? ''].map(foldForSearch);
    const isOwn = (settings.office === 'director' && body.isDirector) || names.includes(own);
    if (part && isOwn) return part;
  }
  return null;
}
