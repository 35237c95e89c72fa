import type { RelatedCase } from '../../../shared/domain/case-relations.ts';
import { relatedCases } from '../cases/related-cases.ts';
import type { Session } from '../session.ts';

/**
 * Other cases whose subject is known to be the subject of this one: linked as one person, or said to be so by somebody.
 *
 * A name alone is not enough: nobody's warning may end up in the report about a namesake. Throws `not_found`.
 */
export function earlierOutcomes(session: Session, caseId: string): RelatedCase[] {
  return relatedCases(session, caseId).filter(({ person }) => person === 'same');
}
