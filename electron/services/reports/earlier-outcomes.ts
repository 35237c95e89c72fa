import type { RelatedCase } from '../../../shared/domain/case-relations.ts';
import { hasPart } from '../../../shared/domain/person.ts';
import type { CaseRecords } from '../../../shared/domain/records.ts';
import { requireCase } from '../cases/case-service.ts';
import { relatedCases } from '../cases/related-cases.ts';
import type { Session } from '../session.ts';

/**
 * Other cases whose subject is known to be the subject of this one: linked as one person, or said to be so by somebody.
 *
 * A name alone is not enough: nobody's warning may end up in the report about a namesake.
 */
export function earlierOutcomes(
  session: Session,
  caseId: string,
  records: CaseRecords,
): RelatedCase[] {
  const own = subjectIdentities(records);
  const isSaid = (id: string): boolean =>
    records.outcome.priors.some((prior) => prior.caseId === id) ||
    records.triage.related.some(
      ({ caseId: other, relation }) =>
        other === id && (relation === 'same_person' || relation === 'duplicate'),
    );
  return relatedCases(session, caseId).filter(
    ({ caseId: id }) =>
      isSaid(id) || subjectIdentities(requireCase(session, id)).some((one) => own.includes(one)),
  );
}

function subjectIdentities({ people }: CaseRecords): string[] {
  return people
    .filter(({ body }) => hasPart(body, 'subject'))
    .map(({ id, body }) => body.identityId ?? id);
}
